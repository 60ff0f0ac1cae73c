"""The line that a finding is about, with the place marked in it."""

import re
from dataclasses import dataclass

_WIDTH = 88
"""How much of a long line is shown, in characters."""
_BEFORE = 56
"""How much of it may stand before the place."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line, or the part of it around a place."""

    before: str
    at: str
    """The character at the place; empty at the end of a line."""
    after: str

    @property
    def caret(self) -> str:
        """The line to show below: a caret under the place."""
        return re.sub(r"[^\t]", " ", self.before) + "^"


def excerpt_of(text: str, line: int, column: int) -> Excerpt | None:
    """Return the excerpt at a place, counting from 1; None where the line is empty or not there."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return None
    whole = lines[line - 1].rstrip()
    at = min(column - 1, len(whole))
    start = max(0, at - _BEFORE) if len(whole) > _WIDTH else 0
    end = min(len(whole), start + _WIDTH)
    before = ("…" if start else "") + whole[start:at]
    return Excerpt(before, whole[at : at + 1], whole[at + 1 : end] + ("…" if end < len(whole) else ""))
