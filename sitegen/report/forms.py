"""The forms in which findings are printed."""

from collections.abc import Sequence
from enum import Enum

from sitegen.findings import Finding, Rule
from sitegen.report.github import as_annotation
from sitegen.report.records import as_json
from sitegen.report.sarif import as_sarif
from sitegen.report.text import as_text


class ReportFormat(Enum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"

    @property
    def is_document(self) -> bool:
        """Whether it is one whole, also where nothing was found."""
        return self in {ReportFormat.JSON, ReportFormat.SARIF}


def report(findings: Sequence[Finding], form: ReportFormat, rules: Sequence[Rule]) -> str:
    """Return `findings` of `rules` in the form asked for, without a closing newline."""
    if form is ReportFormat.JSON:
        return as_json(findings)
    if form is ReportFormat.SARIF:
        return as_sarif(findings, rules)
    line = as_annotation if form is ReportFormat.GITHUB else as_text
    return "\n".join(line(f) for f in findings)
