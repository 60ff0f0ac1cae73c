"""Spaces: at the ends of lines, in the place of tabs, and non-breaking ones where they tie nothing."""

import re

from sitegen.characters.patterns import OTHER_SPACE, OTHER_SPACES

_MARKER = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)]|#{1,6}) ")
_BEHIND_MARK = re.compile(r"^(#{1,6}|[-+*>]|[0-9]{1,9}[.)])[\u00a0\u202f\u3000]+")
_LEADING = re.compile(f"[ \t{OTHER_SPACES}]*")
_ENTITY = re.compile("&nbsp;|&#160;|&#xa0;", re.I)
_GAP = re.compile("[ \u00a0\u202f]{2,}")
_AT_END = " \t\u00a0\u202f\u3000"
_HARD_BREAK = re.compile(r" {2,}")


def mend_spaces(text: str) -> str:
    """Return `text` with plain spaces, and none at the ends of lines but those that break the line."""
    lines = [_mended(line) for line in _ENTITY.sub("\u00a0", text).split("\n")]
    following = [*lines[1:], ""]
    return "\n".join(_without_trailing(line, next_) for line, next_ in zip(lines, following, strict=True))


def _mended(line: str) -> str:
    leading = _LEADING.match(line)
    indent = leading[0] if leading else ""
    words = _BEHIND_MARK.sub(r"\1 ", line[len(indent) :])
    if OTHER_SPACE.search(indent):
        # An indent that was pasted is none that Markdown should see, but before an item.
        indent = OTHER_SPACE.sub(" ", indent) if _MARKER.match(words) else ""
    return indent.expandtabs(4) + _GAP.sub(_as_one, words.replace("\t", " "))


def _as_one(gap: re.Match[str]) -> str:
    """Return one space for several of which one is non-breaking: it ties nothing there."""
    return " " if "\u00a0" in gap[0] else gap[0]


def _without_trailing(line: str, following: str) -> str:
    stripped = line.rstrip(_AT_END)
    is_text = bool(line.strip()) and not line.lstrip().startswith(("#", "|"))
    is_text = is_text and bool(following.strip()) and not _MARKER.match(following.lstrip())
    return line if is_text and _HARD_BREAK.fullmatch(line[len(stripped) :]) else stripped
