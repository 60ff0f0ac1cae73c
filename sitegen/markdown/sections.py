"""The parts of a body that a link can lead to, each with its words, as the search finds them."""

import re
from dataclasses import dataclass
from itertools import chain

from sitegen.markdown.body import Section
from sitegen.markdown.marks import anchors_in
from sitegen.markdown.plain_text import plain_lines, plain_text

_FORM = re.compile(r"<form\b.*?</form>", re.S)
"""Forms do not nest; what they ask is no answer to what somebody searches."""
_PART = re.compile(
    r'<h[2-6]\b(?=[^>]* id=")[^>]*>(?P<heading>.*?)</h[2-6]>'
    r"|<details\b[^>]*>\s*<summary\b[^>]*>(?P<question>.*?)</summary>(?=(?P<answer>.*?)</details>)",
    re.S,
)

_WITH_ID = re.compile(r'<[^>]* id="[^"]*"')


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader sees of a body."""

    text: str
    """One block a line."""
    sections: tuple[Section, ...]
    """Its parts, the first one what stands above all headings."""


def words_of(marked: str) -> Words:
    """Return the words of `marked` HTML."""
    html = _FORM.sub("", marked) if "<form" in marked else marked
    parts = [(part, part_id) for part in _PART.finditer(html) if (part_id := _id_of(part))]
    ends = [*(part.start() for part, _ in parts), len(html)]
    pieces = [html[: ends[0]]]
    for (part, _), end in zip(parts, ends[1:], strict=True):
        pieces += (part["heading"] or part["question"] or "", html[part.end() : end])
    blocks = plain_lines(pieces)
    # A part begins and ends between blocks.
    text = "\n".join(chain.from_iterable(blocks)) if html is marked else plain_text(marked)
    first, *lines = map(" ".join, blocks)
    named = zip(parts, lines[::2], lines[1::2], strict=True)
    sections = (Section(part_id, heading, words) for (_, part_id), heading, words in named)
    return Words(text, (Section("", "", first), *sections))


def _id_of(part: re.Match[str]) -> str:
    """Return the id that leads to a part: of the heading, or of an answer that opens."""
    first = _WITH_ID.search(part[0] + (part["answer"] or ""))
    return next(iter(anchors_in(first[0])), "") if first is not None else ""
