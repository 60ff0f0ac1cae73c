"""The letters that pictures are set in: which there are, and how wide each is.

Two tables of the one font file are read, by the OpenType specification: `cmap`, whose subtable of format 12
gives a glyph to each character, and `hmtx`, which gives a width to each glyph.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FONT = Path(__file__).parent / "typeface" / "SourceSerifPro-Semibold.ttf"
FAMILY, WEIGHT = "Source Serif Pro", 600
"""What the font calls itself."""

_FORMAT_12 = 12
_GROUPS = 16
"""Where the groups of characters begin in a subtable of format 12."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of the font."""

    widths: Mapping[str, float]
    """By character, as a share of the size of the type; pairs such as "To" stand closer than they say."""

    def have(self, text: str) -> bool:
        """Return whether every character of `text` can be drawn."""
        return all(character in self.widths for character in text)

    def width(self, text: str) -> float:
        """Return how wide `text` is at most, as a share of the size of the type."""
        return sum(self.widths[character] for character in text)


@cache
def load_letters() -> Letters:
    """Return the letters of the font file."""
    font = FONT.read_bytes()
    tables = dict(_tables(font))
    units = _short(font, tables["head"] + 18)
    count = _short(font, tables["hhea"] + 34)
    advances = struct.unpack_from(">" + "Hh" * count, font, tables["hmtx"])[::2]
    glyphs = _glyphs(font, _subtable(font, tables["cmap"]))
    # Glyphs at the end without a width of their own have that of the last one that has.
    return Letters({character: advances[min(glyph, count - 1)] / units for character, glyph in glyphs})


def _tables(font: bytes) -> Iterator[tuple[str, int]]:
    for place in range(12, 12 + 16 * _short(font, 4), 16):
        tag, _, offset = struct.unpack_from(">4sII", font, place)
        yield tag.decode(), offset


def _subtable(font: bytes, cmap: int) -> int:
    """Return where the subtable of format 12 begins."""
    records = range(cmap + 4, cmap + 4 + 8 * _short(font, cmap + 2), 8)
    starts = (cmap + _long(font, record + 4) for record in records)
    return next(start for start in starts if _short(font, start) == _FORMAT_12)


def _glyphs(font: bytes, subtable: int) -> Iterator[tuple[str, int]]:
    groups = subtable + _GROUPS
    for place in range(groups, groups + 12 * _long(font, groups - 4), 12):
        first, last, glyph = struct.unpack_from(">III", font, place)
        yield from ((chr(code), glyph + code - first) for code in range(first, last + 1))


def _short(font: bytes, place: int) -> int:
    return int.from_bytes(font[place : place + 2])


def _long(font: bytes, place: int) -> int:
    return int.from_bytes(font[place : place + 4])
