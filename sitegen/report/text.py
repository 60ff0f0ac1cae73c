"""Findings as people read them on a terminal."""

from collections.abc import Sequence

from sitegen.findings import Finding, Severity


def as_text(finding: Finding) -> str:
    """Return `path:line:column: rule: message hint` on one line."""
    place = f"{finding.place.path}:{finding.place.line}:{finding.place.column}"
    label = "" if finding.severity.stops_writing else f"{finding.severity.value}: "
    return f"{place}: {label}{finding.rule}: {in_sentences(finding)}"


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
