"""Contrast as WCAG 2.2 defines it, and the colors of a page that it is about, as the browser shows them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 255."""

Kind = Literal["text", "edge", "shape", "focus"]
"""Words; borders; drawings; what marks the focus."""

NEEDED: Mapping[Kind, float] = {"text": 7, "edge": 3, "shape": 3, "focus": 3}
"""Criterion 1.4.6 for text (level AAA), 1.4.11 and 2.4.13 for the others."""

DECORATION = ("rule",)
"""Tokens that need no contrast. Hairlines only repeat what space and order say, so whoever cannot see them
misses nothing (1.4.11 is about what is required to understand)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colors that meet on a page."""

    kind: Kind
    colour: Colour
    ground: Colour
    place: str
    """Where they were found first."""

    @property
    def ratio(self) -> float:
        return contrast(self.colour, self.ground)

    @property
    def is_enough(self) -> bool:
        return self.ratio >= NEEDED[self.kind]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colors, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """Return the relative luminance, from 0 for black to 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def from_hex(written: str) -> Colour:
    """Return the color that a style sheet writes as `#fbf8f1` or `#fff`."""
    digits = written.removeprefix("#")
    pairs = re.findall("..", digits) if len(digits) == 6 else [digit * 2 for digit in digits]
    red, green, blue = (float(int(pair, 16)) for pair in pairs)
    return red, green, blue


def table(pairs: Iterable[Pair], tokens: Mapping[str, Colour]) -> str:
    """Return the pairs as lines of a table, the weakest first, with the names of their colors."""
    weakest_first = sorted(pairs, key=lambda pair: pair.ratio - NEEDED[pair.kind])
    return "\n" + "\n".join(
        f"{pair.kind:<5}  {pair.ratio:5.2f} of {NEEDED[pair.kind]:g}  "
        f"{_named(pair.colour, tokens):<24} on {_named(pair.ground, tokens):<24} {pair.place}"
        for pair in weakest_first
    )


def _named(colour: Colour, tokens: Mapping[str, Colour]) -> str:
    names = [name for name, value in tokens.items() if value == colour]
    return "#" + "".join(f"{round(channel):02x}" for channel in colour) + (f" ({names[0]})" if names else "")
