"""Letters as resvg draws them, each once for a size: what changes in it from row to row.

A stem is the same in all its rows, so there is little to note of a letter, and little to write of a text.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from markupsafe import escape

from sitegen.pictures.channel import channel_of
from sitegen.pictures.font import FAMILY, WEIGHT, load_font
from sitegen.pictures.letters import load_letters
from sitegen.pictures.png import png_of

SHADES = 15
"""How many steps there are from paper to ink."""

_ROOM = 3
"""What part of the size of the type there is on each side of a letter, for it to reach into."""
_SHADE = bytes(round(value * SHADES / 255) for value in range(256))


class Change(NamedTuple):
    """How a row of a letter differs from the row above it."""

    row: int
    """Below the base of the line."""
    column: int
    """From where the letter begins."""
    by: bytes
    """Shades to add, modulo 256."""


@lru_cache(maxsize=2048)
def changes_of(letter: str, size: int) -> tuple[Change, ...]:
    """Return how a letter changes from row to row."""
    base = math.ceil(load_font().highest * size)
    blank, *rows = _drawn(letter, size, base)
    changes = []
    for number, (above, row) in enumerate(pairwise((blank, *rows, blank)), start=1):
        if row != above:
            by = bytes(new - old & 255 for old, new in zip(above, row, strict=True))
            column = len(by) - len(by.lstrip(b"\0"))
            changes.append(Change(number - base, column - size // _ROOM, by.strip(b"\0")))
    return tuple(changes)


def _drawn(letter: str, size: int, base: int) -> Iterator[bytes]:
    """Yield the rows of a letter as shades; the first one, above all letters, has none."""
    width = math.ceil(load_letters().widths[letter] * size) + 2 * (size // _ROOM)
    height = base + math.ceil(-load_font().lowest * size) + 1
    style = f'font-family="{FAMILY}" font-weight="{WEIGHT}" font-size="{size}" fill="#fff"'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<text x="{size // _ROOM}" y="{base + 1}" {style}>{escape(letter)}</text></svg>'
    )
    return (row.translate(_SHADE) for row in channel_of(png_of(svg, width, background="#000")))
