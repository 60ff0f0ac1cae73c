"""What is looked for quickly is what a pattern tried at each character finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.markdown.citations import citations_in
from sitegen.markdown.faults.headings import heading_lines
from sitegen.markdown.plain_text import one_line

PIECES = [
    "a",
    " ",
    "  ",
    "\n",
    "\t",
    "\\",
    "\\\\",
    "[",
    "]",
    "[@",
    "@",
    "[@a]",
    "[@a; @b]",
    "#",
    "## ",
    "> ",
    "- ",
    "1. ",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)

CITATION = re.compile(r"\\[\\\[]|((?<=\S) +)?(?P<written>\[(?P<ids>@[^\[\]\n]*)\])")
HEADING_LINE = re.compile(
    r"^(?:[ \t]*(?:>|[-+*][ ]|[0-9]{1,9}[.)][ ]))*(?P<indent>[ \t]*)\#{1,6}[ \t]*(?=[^\#\s]|$)", re.M
)


@given(TEXTS)
def test_citations_are_found(text: str) -> None:
    expected = [found.span() for found in CITATION.finditer(text) if found["written"]]

    assert [found.span() for found in citations_in(text)] == expected


@given(TEXTS)
def test_lines_of_headings_are_found(text: str) -> None:
    expected = [found.span() for found in HEADING_LINE.finditer(text)]

    assert [found.span() for found in heading_lines(text)] == expected


@given(TEXTS)
def test_spaces_become_one(text: str) -> None:
    assert one_line(text) == re.sub(r"[ \t\n]+", " ", text).strip()
