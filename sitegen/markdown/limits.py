"""Limits: texts that would take Python-Markdown minutes, and that nobody could read either."""

import re

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
RULES = (TOO_LONG,)

LONGEST_BLOCK = 20_000
MOST_LINES = 500
LONGEST_TEXT = 100_000

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def is_too_long(source: Source, findings: Findings) -> bool:
    """Tell whether the text is refused; a finding says where it has to be divided."""
    if len(source.text) > LONGEST_TEXT:
        message = f"This text has more than {LONGEST_TEXT:,} characters."
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
