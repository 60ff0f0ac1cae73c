"""A picture of flat colours and text, as the bytes of a PNG.

Each pixel is a number in a table of colours, and each row is written as its difference to the row above
(PNG specification, section 9: filter type 2).
"""

import re
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sitegen.pictures.deflate import Packed, joined, packed, stream, zeros
from sitegen.pictures.glyphs import SHADES, changes_of
from sitegen.pictures.kerning import kerning
from sitegen.pictures.letters import load_letters

GROUNDS = 128
"""How far apart the numbers of two grounds are: what two letters add up to stays below."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = packed(b"\x02")
_NOT_ZERO = re.compile(rb"[^\0]+")
_LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
"""Letters that are one glyph together, longest first."""

_Change = tuple[int, bytes]
"""A column, and what is added to the numbers from there on."""


class Canvas:
    """A picture, or part of one, in the making.

    What is put on it goes down to its lower edge, or to the next thing: a row is what changes in it.
    """

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._changes: dict[int, list[_Change]] = defaultdict(list)
        """By row."""

    def add(self, by: bytes, row: int, column: int) -> None:
        """Add to the numbers of pixels in a row and in all below it, modulo 256."""
        self._changes[row].append((column, by))

    def write(self, text: str, size: int, row: int, column: int) -> None:
        """Write one line; `row` is that of its base."""
        widths, changes = load_letters().widths, self._changes
        at, before = float(column), ""
        for letter in _joined(text):
            at += kerning(before, letter) * size if before else 0
            start = round(at)
            for below, right, by in changes_of(letter, size):
                changes[row + below].append((start + right, by))
            at, before = at + widths[letter] * size, letter

    def packed(self) -> Packed:
        """Return the rows, packed."""
        pieces: list[Packed] = []
        reached = 0
        for row, changes in sorted(self._changes.items()):
            pieces.append(_blank(self._width, row - reached))
            pieces += _across(changes, self._width)
            reached = row + 1
        return joined((*pieces, _blank(self._width, self._height - reached)))


def png(width: int, parts: Sequence[Packed], colours: bytes) -> bytes:
    """Return a picture, its parts one below the other; `colours` are those of the 256 numbers."""
    rows = joined(parts)
    head = struct.pack(">2I5B", width, rows.size // (1 + width), 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", stream(rows)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


@lru_cache(maxsize=1024)
def _blank(width: int, rows: int) -> Packed:
    """Return rows in which nothing changes."""
    return joined((_UP, zeros(width)) * rows)


def _across(changes: Sequence[_Change], width: int) -> list[Packed]:
    """Return a row with these changes."""
    pieces, at = [_UP], 0
    for column, by in sorted(changes):
        if column <= at and at:
            return _across(_apart(changes, width), width)
        pieces += (zeros(column - at), packed(by))
        at = column + len(by)
    pieces.append(zeros(width - at))
    return pieces


def _apart(changes: Iterable[_Change], width: int) -> list[_Change]:
    """Return the same changes so that no two of them touch."""
    row = bytearray(width)
    for column, by in changes:
        there = row[column : column + len(by)]
        row[column : column + len(by)] = bytes(old + new & 255 for old, new in zip(there, by, strict=True))
    return [(part.start(), part[0]) for part in _NOT_ZERO.finditer(row)]


def _joined(text: str) -> str:
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    return text


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


def shades(paper: bytes, ink: bytes) -> Iterator[bytes]:
    """Yield the colours of a ground and of what is written on it."""
    for number in range(GROUNDS):
        share = min(number, SHADES) / SHADES
        yield bytes(round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True))
