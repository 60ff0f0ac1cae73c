"""The letters that pictures are set in: which there are, and how wide each is."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sitegen.pictures.font import load_font


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
        return sum([self.widths[character] for character in text])


@cache
def load_letters() -> Letters:
    """Return the letters of the font file."""
    font = load_font()
    count = font.short(font.tables["hhea"] + 34)
    advances = struct.unpack_from(">" + "Hh" * count, font.data, font.tables["hmtx"])[::2]
    # Glyphs at the end without a width of their own have that of the last one that has.
    widths = {character: advances[min(glyph, count - 1)] / font.units for character, glyph in font.glyphs()}
    return Letters(widths)
