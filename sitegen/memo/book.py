"""What earlier builds did, as it is kept: in plain values, which are read much faster than objects."""

import os
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sitegen.memo.files import FILE
from sitegen.memo.pack import Blob
from sitegen.memo.reads import Look, Read
from sitegen.memo.units import Name, Unit


class Book(NamedTuple):
    """The pieces of work that were done, what they have seen, and what the files were like."""

    units: Mapping[Name, Unit]
    seen: Mapping[Read, bytes]
    """The digest of each thing that they have read: one, for a build sees one state of the site."""
    files: Mapping[str, Look]

    def since(self, earlier: "Book") -> "Book":
        """Return what is not the same as in an earlier book."""
        before, known = earlier.units, earlier.files
        return Book(
            {name: unit for name, unit in self.units.items() if before.get(name) is not unit},
            self.seen,
            {path: look for path, look in self.files.items() if known.get(path) != look},
        )

    def with_later(self, later: "Book", gone: Iterable[Name]) -> "Book":
        """Return this with what a later book says besides, and without the work that is gone."""
        units = {**self.units, **later.units}
        for name in gone:
            del units[name]
        return Book(units, {**self.seen, **later.seen}, {**self.files, **later.files})


def plain(book: Book, bases: Sequence[Path]) -> tuple[object, ...]:
    """Return a book as it is kept; of what was seen, what its pieces of work have read."""
    paths = _Paths(bases)
    numbers: dict[Read, int] = {}

    def numbered(reads: tuple[Read, ...]) -> bytes:
        return array("I", [numbers.setdefault(read, len(numbers)) for read in reads]).tobytes()

    contents: dict[bytes, int] = {}
    grounds = {id(unit.ground): unit.ground for unit in book.units.values()}
    places = {key: contents.setdefault(numbered(each), len(contents)) for key, each in grounds.items()}
    units = [
        (
            name,
            numbered(unit.reads),
            places[id(unit.ground)],
            [tuple(blob) for blob in unit.results],
            unit.findings,
        )
        for name, unit in book.units.items()
    ]
    listed = [(n, paths.kept(key) if n == FILE else key, book.seen[n, key]) for n, key in numbers]
    files = {paths.kept(path): tuple(look) for path, look in book.files.items()}
    return listed, files, list(contents), units


def opened(kept: Any, bases: Sequence[Path]) -> Book:  # noqa: ANN401 - what `plain` returned, as its digest says
    """Return the book that was kept.

    Raises:
        AttributeError, LookupError, TypeError, ValueError: if it is of another shape.
    """
    listed, files, contents, units = kept
    paths = _Paths(bases)
    by_number = [(name, paths.here(key) if name == FILE else key) for name, key, _ in listed]
    grounds = [_read_at(numbers, by_number) for numbers in contents]
    return Book(
        {
            name: Unit(
                _read_at(numbers, by_number), grounds[ground], tuple(map(Blob._make, results)), findings
            )
            for name, numbers, ground, results, findings in units
        },
        dict(zip(by_number, (digest for _, _, digest in listed), strict=True)),
        {paths.here(path): Look._make(look) for path, look in files.items()},
    )


def _read_at(numbers: bytes, reads: Sequence[Read]) -> tuple[Read, ...]:
    return tuple([reads[number] for number in array("I", numbers)])


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
