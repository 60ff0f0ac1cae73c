"""Findings as people and machines read them: text, JSON, GitHub annotations."""

import json
from collections.abc import Sequence
from enum import Enum

from sitegen.findings import Finding, Severity


class ReportFormat(Enum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def report(findings: Sequence[Finding], form: ReportFormat) -> str:
    """Return `findings` in the form asked for, without a closing newline."""
    if form is ReportFormat.JSON:
        return json.dumps([_as_record(f) for f in findings], ensure_ascii=False, indent=2)
    line = _as_annotation if form is ReportFormat.GITHUB else as_text
    return "\n".join(line(f) for f in findings)


def as_text(finding: Finding) -> str:
    """Return `path:line:column: rule: message hint` on one line."""
    place = f"{finding.place.path}:{finding.place.line}:{finding.place.column}"
    label = "" if finding.severity.stops_writing else f"{finding.severity.value}: "
    return f"{place}: {label}{finding.rule}: {_sentences(finding)}"


def tally(findings: Sequence[Finding]) -> str:
    """Return the number of errors and warnings in words."""
    errors = sum(f.severity is Severity.ERROR for f in findings)
    return f"{_count(errors, 'error')}, {_count(len(findings) - errors, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _sentences(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".strip()


def _as_record(finding: Finding) -> dict[str, str | int]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
    }


def _as_annotation(finding: Finding) -> str:
    """Return a workflow command, escaped as GitHub's toolkit does it."""
    place = finding.place
    title = finding.rule.replace(",", "%2C").replace(":", "%3A")
    path = place.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    text = _sentences(finding).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    where = f"file={path},line={place.line},col={place.column},title={title}"
    return f"::{finding.severity.value} {where}::{text}"
