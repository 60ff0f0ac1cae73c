"""Limits: texts that would take minutes to convert, and that nobody could read either."""

import re
from itertools import accumulate

from sitegen.budgets import DEEPEST_HTML, LONGEST_BLOCK, LONGEST_PAGE, MOST_LINES
from sitegen.findings import Findings, InWords, Rule
from sitegen.markdown.source import Source

TOO_LONG = Rule(
    "markdown/too-long",
    "A paragraph or page that is too long",
    "It could not be converted in reasonable time.",
    example=InWords(
        "A paragraph of forty thousand characters, such as a pasted picture in letters and digits.",
        "Paragraphs that a reader can take in, and the picture in a file of its own.",
    ),
)
TOO_DEEP = Rule(
    "markdown/too-deep",
    "HTML inside HTML inside HTML, without end",
    "Programs that read the page would end on the way, and browsers stop to count.",
    example=InWords(
        "A table inside a table inside a table, a hundred times, as some programs lay out their e-mails.",
        "The words of the e-mail.",
    ),
)
RULES = (TOO_LONG, TOO_DEEP)

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)")
_EMPTY = frozenset({"br", "hr", "img", "wbr"})


def is_too_long(source: Source, findings: Findings) -> bool:
    """Tell whether the text is refused; a finding says where it has to be divided."""
    if len(source.text) > LONGEST_PAGE:
        message = f"This text has more than {LONGEST_PAGE:,} characters."
        findings.add(TOO_LONG, source.place(0), message, hint="Divide it into several pages.")
        return True
    start = 0
    for block in _BLANK_LINE.split(source.text):
        if len(block) > LONGEST_BLOCK or block.count("\n") >= MOST_LINES:
            message = f"{LONGEST_BLOCK:,} characters or {MOST_LINES} lines follow without a blank line."
            first = source.text.index(block.lstrip("\n"), start)
            findings.add(TOO_LONG, source.place(first), message, hint="Divide them.")
            return True
        start += len(block)
    return False


def is_too_deep(html: str, source: Source, findings: Findings) -> bool:
    """Tell whether more elements stand inside one another than programs can read; a finding says so."""
    if html.count("<") <= DEEPEST_HTML:
        return False
    if max(accumulate(map(_step, _TAG.finditer(html))), default=0) <= DEEPEST_HTML:
        return False
    message = f"More than {DEEPEST_HTML} elements stand inside one another in this text."
    findings.add(TOO_DEEP, source.place(0), message, hint="Take out the tags that only lay it out.")
    return True


def _step(tag: re.Match[str]) -> int:
    """Return how much deeper a text stands behind a tag than before it."""
    return 0 if tag["name"] in _EMPTY else -1 if tag["end"] else 1
