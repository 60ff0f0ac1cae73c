"""What earlier builds did, kept in a folder beside the content.

Losing it costs time and nothing else. A book says what was done and names the pack that holds the results;
what a few edits change stands on a slip beside it, for the book of a large site takes long to write. Each of
them takes the place of the one before in one step: a build can be killed at any time.
"""

import contextlib
import re
import secrets
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, cast

from sitegen.memo.book import Book, opened, plain
from sitegen.memo.files import Files
from sitegen.memo.loads import dump_to, loads_from
from sitegen.memo.pack import DamagedError, Pack
from sitegen.memo.reads import Look
from sitegen.memo.values import keep_values, kept_values

_BOOK, _SLIP, _VALUES = "book", "slip", "values"
_PACK = "results-"
_PACK_NAME = re.compile(rf"{_PACK}[0-9a-f]{{8}}")
_NOTHING = Book({}, {}, {})
_UNREADABLE = (DamagedError, AttributeError, LookupError, TypeError, ValueError)
"""What it can raise to open what is damaged, or was written by another version of this program."""
_WASTE = 2
"""How many times the size of what is still used a pack may have before it is written anew."""
_SMALL = 1 << 20
"""Bytes of a pack that are not worth writing anew."""
_FEW = 256
"""How much may be different from the book before it is written anew."""
_SHARE = 16
"""The same as a part of all work."""


class Written(NamedTuple):
    """The book that stands in the folder."""

    mark: str
    """What no other book has: a slip names the book that it belongs to."""
    book: Book


@dataclass(frozen=True, slots=True)
class Ledger:
    """What earlier builds did with the code and libraries of today."""

    folder: Path
    epoch: bytes
    """The digest of the code and libraries."""
    bases: tuple[Path, ...]
    """The folders to which paths of files are kept relative, so that the book holds elsewhere as well."""
    pack: Pack
    book: Book = _NOTHING
    written: Written | None = None
    program: Mapping[str, Look] = field(default_factory=dict)
    """The files that the epoch was worked out from."""
    values: Mapping[bytes, object] = field(default_factory=dict)
    """Results that the last build looked into, by digest."""
    together: Set[bytes] = frozenset()
    """The digests of those that are kept together."""


def open_ledger(folder: Path, epoch: Callable[[Files], bytes], bases: tuple[Path, ...]) -> Ledger:
    """Return what is known; nothing, where it was written in another epoch, or is damaged."""
    try:
        ledger = _opened(folder, bases)
    except _UNREADABLE:
        ledger = Ledger(folder, b"", bases, _new_pack(folder))
    files = Files(ledger.book.files)
    now = epoch(files)
    if ledger.epoch == now:
        values = kept_values(folder / _VALUES)
        return replace(ledger, program=files.now, values=values, together=frozenset(values))
    return replace(ledger, epoch=now, book=_NOTHING, written=None, program=files.now)


def forget(folder: Path) -> None:
    """Let the next build of a folder know of nothing."""
    with contextlib.suppress(OSError):
        (folder / _BOOK).unlink()


def without_results(ledger: Ledger) -> Ledger:
    """Return the ledger of a folder whose results turned out to be damaged."""
    book = ledger.book._replace(units={})
    return replace(ledger, pack=_new_pack(ledger.folder), book=book, written=None, values={})


def save_ledger(ledger: Ledger) -> Ledger:
    """Keep what a ledger says, where its folder can be written to; return it with what stands there then."""
    ledger = _without_waste(ledger)
    pack = ledger.pack.path
    if pack is not None and ledger.pack.is_whole:
        with contextlib.suppress(OSError):
            ledger = _kept(ledger, pack.name)
            keep_values(ledger.folder / _VALUES, ledger.values, ledger.together)
            for other in ledger.folder.glob(f"{_PACK}*"):
                if other.name != pack.name:
                    other.unlink()
    return ledger


def _kept(ledger: Ledger, pack: str) -> Ledger:
    book = ledger.book._replace(files={**ledger.program, **ledger.book.files})
    if ledger.written is not None:
        mark, before = ledger.written
        later, gone = book.since(before), before.units.keys() - book.units.keys()
        if len(later.units) + len(later.files) + len(gone) <= max(_FEW, len(book.units) // _SHARE):
            slip = (mark, ledger.pack.size, sorted(gone), *plain(later, ledger.bases))
            dump_to(ledger.folder / _SLIP, slip)
            return ledger
    mark = secrets.token_hex(8)
    whole = (ledger.epoch, pack, ledger.pack.size, mark, *plain(book, ledger.bases))
    dump_to(ledger.folder / _BOOK, whole)
    (ledger.folder / _SLIP).unlink(missing_ok=True)
    return replace(ledger, written=Written(mark, book))


def _opened(folder: Path, bases: tuple[Path, ...]) -> Ledger:
    epoch, name, size, mark, *kept = cast("Sequence[Any]", loads_from(folder / _BOOK))
    if _PACK_NAME.fullmatch(name) is None:
        raise DamagedError
    pack = Pack(folder / name, must_exist=True)
    if pack.path is None or pack.size < size:
        raise DamagedError
    written = Written(mark, opened(kept, bases))
    return Ledger(folder, epoch, bases, pack, _with_slip(written, folder, bases, pack), written)


def _with_slip(written: Written, folder: Path, bases: Sequence[Path], pack: Pack) -> Book:
    """Return what stands in the book and on its slip; what is on another's, or a damaged one, is lost."""
    try:
        mark, size, gone, *kept = cast("Sequence[Any]", loads_from(folder / _SLIP))
        if mark == written.mark and size <= pack.size:
            return written.book.with_later(opened(kept, bases), gone)
    except _UNREADABLE:
        pass
    return written.book


def _new_pack(folder: Path) -> Pack:
    return Pack(folder / f"{_PACK}{secrets.token_hex(4)}")


def _without_waste(ledger: Ledger) -> Ledger:
    """Return the same with a pack that holds little else than what is still used."""
    used = sum(blob.size for unit in ledger.book.units.values() for blob in unit.results)
    if ledger.pack.path is None or ledger.pack.size < max(_SMALL, _WASTE * used):
        return ledger
    pack = _new_pack(ledger.folder)
    units = {}
    for name, unit in ledger.book.units.items():
        with contextlib.suppress(DamagedError):
            results = [ledger.pack.read(blob) for blob in unit.results]
            units[name] = unit._replace(results=pack.add(results))
    return replace(ledger, pack=pack, book=ledger.book._replace(units=units), written=None)
