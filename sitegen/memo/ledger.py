"""The book of what earlier builds did, kept in a folder beside the content.

Losing it costs time and nothing else. It names the pack that holds the results; both are left alone while a
build goes on, and a new book takes the place of the old one in one step: a build can be killed at any time.
"""

import contextlib
import os
import re
import secrets
from array import array
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sitegen.memo.files import FILE, Files
from sitegen.memo.loads import dump_to, loads_from
from sitegen.memo.pack import Blob, DamagedError, Pack
from sitegen.memo.reads import Look, Read
from sitegen.memo.units import Name, Unit
from sitegen.memo.values import keep_values, kept_values

_BOOK, _VALUES = "book", "values"
_PACK = "results-"
_PACK_NAME = re.compile(rf"{_PACK}[0-9a-f]{{8}}")
_OTHER_SHAPE = (AttributeError, LookupError, TypeError, ValueError)
"""What it can raise to open a book that another version of this program wrote."""
_WASTE = 2
"""How many times the size of what is still used a pack may have before it is written anew."""
_SMALL = 1 << 20
"""Bytes of a pack that are not worth writing anew."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What earlier builds did with the code and libraries of today."""

    folder: Path
    epoch: bytes
    """The digest of the code and libraries."""
    bases: tuple[Path, ...]
    """The folders to which paths of files are kept relative, so that the book holds elsewhere as well."""
    pack: Pack
    units: Mapping[Name, Unit] = field(default_factory=dict)
    files: dict[str, Look] = field(default_factory=dict)
    program: Mapping[str, Look] = field(default_factory=dict)
    """The files that the epoch was worked out from."""
    seen: Mapping[Read, bytes] = field(default_factory=dict)
    """The digest of each thing that they have read: one, for a build sees one state of the site."""
    values: Mapping[bytes, object] = field(default_factory=dict)
    """Results that the last build looked into, by digest."""
    together: Set[bytes] = frozenset()
    """The digests of those that are kept together."""


def open_ledger(folder: Path, epoch: Callable[[Files], bytes], bases: tuple[Path, ...]) -> Ledger:
    """Return what is known; nothing, where it was written in another epoch, or is damaged."""
    try:
        book = loads_from(folder / _BOOK)
        ledger = _opened(book, Ledger(folder, b"", bases, Pack(None)))
    except (DamagedError, *_OTHER_SHAPE):
        ledger = Ledger(folder, b"", bases, _new_pack(folder))
    files = Files(ledger.files)
    now = epoch(files)
    if ledger.epoch == now:
        values = kept_values(folder / _VALUES)
        return replace(ledger, program=files.now, values=values, together=frozenset(values))
    return replace(ledger, epoch=now, units={}, seen={}, files={}, program=files.now)


def forget(folder: Path) -> None:
    """Let the next build of a folder know of nothing."""
    with contextlib.suppress(OSError):
        (folder / _BOOK).unlink()


def without_results(ledger: Ledger) -> Ledger:
    """Return the ledger of a folder whose results turned out to be damaged."""
    return replace(ledger, pack=_new_pack(ledger.folder), units={}, values={})


def save_ledger(ledger: Ledger) -> Ledger:
    """Put a book in the place of the one before, where the folder can be written to; return what it says."""
    ledger = _without_waste(ledger)
    pack = ledger.pack.path
    if pack is not None:
        with contextlib.suppress(OSError):
            dump_to(ledger.folder / _BOOK, _book_of(ledger, pack.name))
            keep_values(ledger.folder / _VALUES, ledger.values, ledger.together)
            for other in ledger.folder.glob(f"{_PACK}*"):
                if other.name != pack.name:
                    other.unlink()
    return ledger


def _new_pack(folder: Path) -> Pack:
    return Pack(folder / f"{_PACK}{secrets.token_hex(4)}")


def _book_of(ledger: Ledger, pack: str) -> tuple[object, ...]:
    """Return a book as plain values, which are read much faster than objects."""
    paths = _Paths(ledger.bases)
    numbers: dict[Read, int] = {}

    def numbered(reads: tuple[Read, ...]) -> bytes:
        return array("I", [numbers.setdefault(read, len(numbers)) for read in reads]).tobytes()

    kept = {n: unit for n, unit in ledger.units.items() if all(blob.offset >= 0 for blob in unit.results)}
    contents: dict[bytes, int] = {}
    grounds = {id(unit.ground): unit.ground for unit in kept.values()}
    places = {key: contents.setdefault(numbered(each), len(contents)) for key, each in grounds.items()}
    units = [
        (
            name,
            numbered(unit.reads),
            places[id(unit.ground)],
            [(blob.offset, blob.size, blob.digest) for blob in unit.results],
            unit.findings,
        )
        for name, unit in kept.items()
    ]
    reads = [(n, paths.kept(key) if n == FILE else key, ledger.seen[n, key]) for n, key in numbers]
    looks = {**ledger.program, **ledger.files}
    files = {paths.kept(path): tuple(look) for path, look in looks.items()}
    return ledger.epoch, pack, ledger.pack.size, reads, files, list(contents), units


def _opened(book: Any, empty: Ledger) -> Ledger:  # noqa: ANN401 - what `_book_of` returned, as its digest says
    epoch, pack_name, size, reads, files, contents, units = book
    if _PACK_NAME.fullmatch(pack_name) is None:
        raise DamagedError
    pack = Pack(empty.folder / pack_name, must_exist=True)
    if pack.path is None or pack.size < size:
        raise DamagedError
    paths = _Paths(empty.bases)
    by_number = [(name, paths.here(key) if name == FILE else key) for name, key, _ in reads]
    grounds = [_read_at(numbers, by_number) for numbers in contents]
    return replace(
        empty,
        epoch=epoch,
        pack=pack,
        files={paths.here(path): Look(*look) for path, look in files.items()},
        units={
            name: Unit(
                _read_at(numbers, by_number),
                grounds[ground],
                tuple([Blob(*blob) for blob in results]),
                findings,
            )
            for name, numbers, ground, results, findings in units
        },
        seen=dict(zip(by_number, (digest for _, _, digest in reads), strict=True)),
    )


def _read_at(numbers: bytes, reads: Sequence[Read]) -> tuple[Read, ...]:
    return tuple([reads[number] for number in array("I", numbers)])


def _without_waste(ledger: Ledger) -> Ledger:
    """Return the same with a pack that holds little else than what is still used."""
    used = sum(blob.size for unit in ledger.units.values() for blob in unit.results)
    if ledger.pack.path is None or ledger.pack.size < max(_SMALL, _WASTE * used):
        return ledger
    pack = _new_pack(ledger.folder)
    units = {}
    for name, unit in ledger.units.items():
        with contextlib.suppress(DamagedError):
            results = [ledger.pack.read(blob) for blob in unit.results]
            units[name] = replace(unit, results=pack.add(results))
    return replace(ledger, pack=pack, units=units)


class _Paths:
    """Paths as they are kept: `0:content/a.md` for one below the first of the bases."""

    def __init__(self, bases: Sequence[Path]) -> None:
        self._bases = [f"{base}{os.sep}" for base in bases]

    def kept(self, path: str) -> str:
        for number, base in enumerate(self._bases):
            if path.startswith(base):
                return f"{number}:{path[len(base) :]}"
        return path

    def here(self, kept: str) -> str:
        number, colon, path = kept.partition(":")
        is_below = colon and number.isdecimal() and int(number) < len(self._bases)
        return self._bases[int(number)] + path if is_below else kept
