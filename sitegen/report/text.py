"""Findings as people read them on a terminal."""

import re
from collections.abc import Sequence

from sitegen.findings import Finding, Severity

_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, ends of lines, marks of direction, and what cannot be encoded."""


def as_text(finding: Finding) -> str:
    """Return `path:line:column: rule: message hint` on one line."""
    place = f"{finding.place.path}:{finding.place.line}:{finding.place.column}"
    label = "" if finding.severity.stops_writing else f"{finding.severity.value}: "
    return printable(f"{place}: {label}{finding.rule}: {in_sentences(finding)}")


def printable(text: str) -> str:
    r"""Return a text for one line of a terminal: what would move the cursor is written as `\x1b`.

    File names and quoted words are anybody's; terminals and build servers take some characters for commands.
    """
    return text if text.isprintable() else _COMMANDS.sub(lambda found: ascii(found[0])[1:-1], text)


def in_sentences(finding: Finding) -> str:
    """Return what is wrong and, where it is known, what to do."""
    return f"{finding.message} {finding.hint}".strip()


def tally(findings: Sequence[Finding]) -> str:
    """Return the number of errors and warnings in words."""
    errors = sum(f.severity is Severity.ERROR for f in findings)
    return f"{counted(errors, 'error')}, {counted(len(findings) - errors, 'warning')}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 error` or `2 errors`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
