import json

from sitegen.findings import Finding, Place, Severity
from sitegen.report import ReportFormat, report, tally

ERROR = Finding(
    Place("content/a.md", 14, 7),
    "link/missing-anchor",
    Severity.ERROR,
    'No "#cost".',
    'Did you mean "#costs"?',
)
WARNING = Finding(Place("content/b,1.md"), "link/insecure", Severity.WARNING, "50 %\nof it.")


def test_text_names_place_rule_message_and_hint_on_one_line() -> None:
    assert report([ERROR], ReportFormat.TEXT) == (
        'content/a.md:14:7: link/missing-anchor: No "#cost". Did you mean "#costs"?'
    )


def test_a_warning_says_that_it_is_one() -> None:
    assert report([WARNING], ReportFormat.TEXT).startswith("content/b,1.md:1:1: warning: link/insecure: 50 %")


def test_json_holds_every_field() -> None:
    assert json.loads(report([ERROR], ReportFormat.JSON)) == [
        {
            "path": "content/a.md",
            "line": 14,
            "column": 7,
            "rule": "link/missing-anchor",
            "severity": "error",
            "message": 'No "#cost".',
            "hint": 'Did you mean "#costs"?',
        }
    ]


def test_github_annotations_are_escaped() -> None:
    assert report([WARNING], ReportFormat.GITHUB) == (
        "::warning file=content/b%2C1.md,line=1,col=1,title=link/insecure::50 %25%0Aof it."
    )


def test_the_tally_counts_in_words() -> None:
    assert tally([ERROR, WARNING, WARNING]) == "1 error, 2 warnings"
    assert tally([]) == "0 errors, 0 warnings"
