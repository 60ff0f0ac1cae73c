"""List markers: what begins an item, and where the item's content stands."""

import re
from dataclasses import dataclass

CODE_INDENT = 4

_MARKER = re.compile(r" {0,3}(?:(?P<bullet>[-+*])|(?P<number>[0-9]{1,9})(?P<delimiter>[.)]))(?= |$)")
_MARKER_ON_SOME_LINE = re.compile(f"^{_MARKER.pattern}", re.MULTILINE)
_THEMATIC_BREAK = re.compile(r" {0,3}([-*])(?: *\1){2,} *$")
_TABLE_DELIMITERS = re.compile(r" *-[ :-]*\|[ :|-]*$")


@dataclass(frozen=True, slots=True)
class Marker:
    """A bullet, or a number with its delimiter."""

    kind: str
    """The bullet or the delimiter: another kind begins another list."""
    number: int | None
    offset: int
    """The column at which the item's content begins."""
    rest: str
    """The line with spaces in the marker's place."""


def may_hold_marker(block: str) -> bool:
    """Tell quickly that no line of a block begins an item."""
    return _MARKER_ON_SOME_LINE.search(block) is not None


def find_marker(line: str, base: int, *, in_paragraph: bool) -> Marker | None:
    """Return the marker that stands at most three columns after `base`."""
    match = _MARKER.match(line, base)
    if match is None or _THEMATIC_BREAK.match(line, base):
        return None
    number = None if match["number"] is None else int(match["number"])
    rest = " " * match.end() + line[match.end() :]
    if in_paragraph and not _interrupts_paragraph(number, rest, line[base:]):
        return None
    return Marker(match["bullet"] or match["delimiter"], number, _offset(match.end(), rest), rest)


def _interrupts_paragraph(number: int | None, rest: str, text: str) -> bool:
    return number in (None, 1) and not rest.isspace() and _TABLE_DELIMITERS.match(text) is None


def _offset(marker_end: int, rest: str) -> int:
    content = len(rest) - len(rest.lstrip(" "))
    is_empty = content == len(rest)
    is_code = content - marker_end > CODE_INDENT
    return marker_end + 1 if is_empty or is_code else content
