"""Findings as annotations that GitHub shows beside the lines of a change."""

from sitegen.findings import Finding
from sitegen.report.text import in_sentences


def as_annotation(finding: Finding) -> str:
    """Return a workflow command, escaped as GitHub's toolkit does it."""
    properties = {
        "file": finding.place.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": finding.rule,
    }
    where = ",".join(f"{name}={_in_property(value)}" for name, value in properties.items())
    return f"::{finding.severity.value} {where}::{_in_message(in_sentences(finding))}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
