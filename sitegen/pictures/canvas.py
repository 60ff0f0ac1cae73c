"""A picture of flat colours and text, as the bytes of a PNG.

Each pixel is a number in a table of colours, and each row is written as its difference to the row above
(PNG specification, section 9: filter type 2).
"""

import struct
import zlib
from collections.abc import Iterator

from sitegen.pictures.deflate import packed
from sitegen.pictures.glyphs import SHADES, changes_of
from sitegen.pictures.kerning import kerning
from sitegen.pictures.letters import load_letters

GROUNDS = 128
"""How far apart the numbers of two grounds are: what two letters add up to stays below."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = b"\x02"
_LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
"""Letters that are one glyph together, longest first."""


class Canvas:
    """A picture in the making; what is put on it goes down to its lower edge, or to the next thing."""

    def __init__(self, width: int, height: int) -> None:
        self._stride = 1 + width
        self._rows = bytearray((_UP + bytes(width)) * height)

    def copy(self) -> "Canvas":
        """Return another one with the same picture."""
        other = Canvas(self._stride - 1, 0)
        other._rows = self._rows.copy()
        return other

    def add(self, by: bytes, row: int, column: int) -> None:
        """Add to the numbers of pixels in a row and in all below it, modulo 256."""
        start = row * self._stride + 1 + column
        place = slice(start, start + len(by))
        there = self._rows[place]
        if there.count(0) != len(by):
            by = bytes(old + new & 255 for old, new in zip(there, by, strict=True))
        self._rows[place] = by

    def write(self, text: str, size: int, row: int, column: int) -> None:
        """Write one line; `row` is that of its base."""
        widths = load_letters().widths
        at, before = float(column), ""
        for letter in _joined(text):
            at += kerning(before, letter) * size if before else 0
            start = round(at)
            for change in changes_of(letter, size):
                self.add(change.by, row + change.row, start + change.column)
            at, before = at + widths[letter] * size, letter

    def png(self, colours: bytes) -> bytes:
        """Return the picture; `colours` are those of the 256 numbers."""
        rows = [bytes(self._rows[at : at + self._stride]) for at in range(0, len(self._rows), self._stride)]
        head = struct.pack(">2I5B", self._stride - 1, len(rows), 8, 3, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", packed(rows)), (b"IEND", b""))
        return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


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
