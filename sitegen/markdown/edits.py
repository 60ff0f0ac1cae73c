"""Changes to a text by position, made all at once."""

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of a text and what stands there instead."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all edits made; the later of two that overlap is dropped."""
    parts: list[str] = []
    position = 0
    for edit in sorted(edits):
        if edit.start >= position:
            parts += (text[position : edit.start], edit.text)
            position = edit.end
    return "".join(parts) + text[position:]
