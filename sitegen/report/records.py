"""Findings as JSON of our own, for scripts."""

import json
from collections.abc import Sequence

from sitegen.findings import Finding


def as_json(findings: Sequence[Finding]) -> str:
    """Return a list with one object a finding."""
    return json.dumps([_record(f) for f in findings], ensure_ascii=False, indent=2)


def _record(finding: Finding) -> dict[str, str | int]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
    }
