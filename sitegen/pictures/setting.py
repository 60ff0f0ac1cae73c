"""A text set in lines: as large as its place allows, the lines about as long as each other."""

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


def set_in_lines(text: str, place: Place, letters: Letters) -> Setting | None:
    """Return `text` as it stands in a place, or None where it does not fit or letters are lacking."""
    words = text.split()
    if not words or not letters.have("".join(words)):
        return None
    for size in place.sizes:
        lines = _lines(words, letters, place.width / size)
        if lines and len(lines) <= place.most_lines:
            return Setting(size, _balanced(words, letters, place.width / size, lines))
    return None


def _lines(words: Sequence[str], letters: Letters, width: float) -> tuple[str, ...]:
    """Return the words in lines no longer than `width`, or nothing where one word is longer."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.width(longer) <= width:
            lines[-1] = longer
        elif letters.width(word) <= width:
            lines.append(word)
        else:
            return ()
    return tuple(lines)


def _balanced(
    words: Sequence[str], letters: Letters, width: float, lines: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the words in as many lines, none of them longer than need be."""
    narrower = (_lines(words, letters, width * share) for share in _SHARES)
    return next((tried for tried in narrower if len(tried) == len(lines)), lines)
