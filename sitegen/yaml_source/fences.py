"""The lines of hyphens around the front matter of a page, and what word processors make of them."""

import re

_END = r"(?:\r\n?|\n)"
_FENCE = r"---[^\S\r\n]*"
_FRONT_MATTER = re.compile(rf"{_FENCE}{_END}(?P<yaml>(?:.*?{_END})??){_FENCE}(?:{_END}|\Z)", re.S)
_BEGINS = re.compile(rf"{_FENCE}(?:{_END}|\Z)")
_DAMAGED = r"[-\u2010‑\u2012–—\u2015]{1,3}[ \t]*"
_DAMAGED_FENCES = re.compile(rf"{_DAMAGED}\n(?P<yaml>(?:(?!{_DAMAGED}$).*\n)+){_DAMAGED}$", re.M)
_ABOVE = "\u200b\ufeff\u2060 \n\t\u00a0"


def front_matter_in(text: str, start: int = 0) -> re.Match[str] | None:
    """Return the front matter with which `text` begins at `start`, its lines of hyphens included.

    Its group `yaml` is what stands between them.
    """
    return _FRONT_MATTER.match(text, start)


def begins_front_matter(text: str) -> bool:
    """Whether the first line is the one that opens front matter."""
    return _BEGINS.match(text) is not None


def with_straight_fences(text: str) -> str:
    """Return `text` with nothing above its front matter, and hyphens where a word processor made dashes."""
    begun = text.lstrip(_ABOVE)
    if front_matter_in(begun):
        return begun
    fences = _DAMAGED_FENCES.match(begun)
    if fences is None or ":" not in fences["yaml"]:
        return text
    return f"---\n{fences['yaml']}---{begun[fences.end() :]}"
