"""The one font file, as tables of numbers (OpenType specification)."""

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
class Font:
    """The bytes of a font file."""

    data: bytes
    tables: Mapping[str, int]
    """Where each table begins, by its tag."""

    @property
    def units(self) -> int:
        """How many units of the font the size of the type is."""
        return self.short(self.tables["head"] + 18)

    @property
    def lowest(self) -> float:
        """How far below the base of the line letters reach: below zero, as a share of the type."""
        return self.signed(self.tables["head"] + 38) / self.units

    @property
    def highest(self) -> float:
        """How far above the base of the line letters reach, as a share of the size of the type."""
        return self.signed(self.tables["head"] + 42) / self.units

    def short(self, place: int) -> int:
        """Return the number in two bytes."""
        return int.from_bytes(self.data[place : place + 2])

    def signed(self, place: int) -> int:
        """Return the number in two bytes, which may be below zero."""
        return int.from_bytes(self.data[place : place + 2], signed=True)

    def long(self, place: int) -> int:
        """Return the number in four bytes."""
        return int.from_bytes(self.data[place : place + 4])

    def ranges(self, place: int, count: int) -> Iterator[tuple[int, int, int]]:
        """Yield three numbers of two bytes each, again and again."""
        return struct.iter_unpack(">3H", self.data[place : place + 6 * count])

    def glyphs(self) -> Iterator[tuple[str, int]]:
        """Yield each character with the number of its glyph, from the subtable of `cmap` in format 12."""
        cmap = self.tables["cmap"]
        records = range(cmap + 4, cmap + 4 + 8 * self.short(cmap + 2), 8)
        starts = (cmap + self.long(record + 4) for record in records)
        groups = next(start for start in starts if self.short(start) == _FORMAT_12) + _GROUPS
        for place in range(groups, groups + 12 * self.long(groups - 4), 12):
            first, last, glyph = struct.unpack_from(">III", self.data, place)
            yield from ((chr(code), glyph + code - first) for code in range(first, last + 1))


@cache
def load_font() -> Font:
    """Return the font."""
    data = FONT.read_bytes()
    places = range(12, 12 + 16 * int.from_bytes(data[4:6]), 16)
    records = (struct.unpack_from(">4sII", data, place) for place in places)
    return Font(data, {tag.decode(): offset for tag, _, offset in records})
