"""A text set in lines: as large as its place allows, the lines about as long as each other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.pictures.letters import Letters

LEADING = 1.16
"""The distance of two lines, as a share of the size of the type."""

_SHARES = tuple(share / 100 for share in range(50, 100, 2))
"""Of the width, tried in this order for lines of equal length."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of one size."""

    size: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text may stand."""

    width: int
    most_lines: int
    sizes: tuple[int, ...]
    """Of the type, the largest first."""


def fits(text: str, place: Place, letters: Letters) -> bool:
    """Return whether `text` can stand in a place."""
    return _set(text, place, letters) is not None


def set_in_lines(text: str, place: Place, letters: Letters) -> Setting | None:
    """Return `text` as it stands in a place, or None where it does not fit or letters are lacking."""
    setting = _set(text, place, letters)
    return _balanced(setting, place, letters) if setting is not None else None


def _set(text: str, place: Place, letters: Letters) -> Setting | None:
    """Return `text` with each line as long as can be."""
    words = text.split()
    if not words or not letters.have("".join(words)):
        return None
    for size in place.sizes:
        lines = _lines(words, letters, place.width / size)
        if lines and len(lines) <= place.most_lines:
            return Setting(size, lines)
    return None


def _lines(words: Sequence[str], letters: Letters, width: float) -> tuple[str, ...]:
    """Return the words in lines no longer than `width`, or nothing where one word is longer."""
    lines: list[list[str]] = []
    space, taken = letters.width(" "), math.inf
    for word in words:
        needed = letters.width(word)
        if needed > width:
            return ()
        taken += space + needed
        if taken > width:
            lines.append([])
            taken = needed
        lines[-1].append(word)
    return tuple(map(" ".join, lines))


def _balanced(setting: Setting, place: Place, letters: Letters) -> Setting:
    """Return the words in as many lines, none of them longer than need be."""
    words = " ".join(setting.lines).split()
    narrower = (_lines(words, letters, place.width / setting.size * share) for share in _SHARES)
    lines = next((tried for tried in narrower if len(tried) == len(setting.lines)), setting.lines)
    return Setting(setting.size, lines)
