"""The parts of a body that a link can lead to, each with its words, as the search finds them."""

import re

from sitegen.markdown.body import Section
from sitegen.markdown.marks import anchors_in
from sitegen.markdown.plain_text import plain_lines

_FORM = re.compile(r"<form\b.*?</form>", re.S)
"""Forms do not nest; what they ask is no answer to what somebody searches."""
_PART = re.compile(
    r'<h[2-6]\b(?=[^>]* id=")[^>]*>(?P<heading>.*?)</h[2-6]>'
    r"|<details\b[^>]*>\s*<summary\b[^>]*>(?P<question>.*?)</summary>(?=(?P<answer>.*?)</details>)",
    re.S,
)


def sections_of(marked: str) -> tuple[Section, ...]:
    """Return the parts of `marked` HTML, the first one what stands above all headings."""
    html = _FORM.sub("", marked) if "<form" in marked else marked
    parts = [part for part in _PART.finditer(html) if _id_of(part)]
    ends = [part.start() for part in parts] + [len(html)]
    pieces = [html[: ends[0]]]
    for part, end in zip(parts, ends[1:], strict=True):
        pieces += (part["heading"] or part["question"] or "", html[part.end() : end])
    first, *lines = plain_lines(pieces)
    named = zip(parts, lines[::2], lines[1::2], strict=True)
    sections = (Section(_id_of(part), heading, text) for part, heading, text in named)
    return (Section("", "", first), *sections)


def _id_of(part: re.Match[str]) -> str:
    """Return the id that leads to a part: of the heading, or of an answer that opens."""
    opening = part[0] + (part["answer"] or "")
    first = re.search(r'<[^>]* id="[^"]*"', opening)
    return next(iter(anchors_in(first[0])), "") if first is not None else ""
