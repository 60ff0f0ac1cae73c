import json

from sitegen.findings import Finding, Place, Severity
from sitegen.report.forms import ReportFormat, report
from sitegen.report.text import tally

ERROR = Finding(
    Place("content/a.md", 14, 7),
    "link/missing-anchor",
    Severity.ERROR,
    'No "#cost".',
    'Did you mean "#costs"?',
)
WARNING = Finding(Place("content/b,1:2%.md", 3), "link/insecure", Severity.WARNING, "50 %\r\nof it: a, b.")


def test_text_names_place_rule_message_and_hint_on_one_line() -> None:
    assert report([ERROR], ReportFormat.TEXT, ()) == (
        'content/a.md:14:7: link/missing-anchor: No "#cost". Did you mean "#costs"?'
    )


def test_a_warning_says_that_it_is_one() -> None:
    assert report([WARNING], ReportFormat.TEXT, ()).startswith(
        "content/b,1:2%.md:3:1: warning: link/insecure: 50 %"
    )


def test_json_holds_every_field() -> None:
    assert json.loads(report([ERROR], ReportFormat.JSON, ())) == [
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


def test_github_gets_an_annotation_a_line() -> None:
    assert (
        report([ERROR, ERROR], ReportFormat.GITHUB, ()).splitlines()
        == [
            "::error file=content/a.md,line=14,col=7,title=link/missing-anchor::"
            'No "#cost". Did you mean "#costs"?'
        ]
        * 2
    )


def test_github_annotations_are_escaped_as_its_toolkit_does_it() -> None:
    assert report([WARNING], ReportFormat.GITHUB, ()) == (
        "::warning file=content/b%2C1%3A2%25.md,line=3,col=1,title=link/insecure::50 %25%0D%0Aof it: a, b."
    )


def test_the_tally_counts_in_words() -> None:
    assert tally([ERROR, WARNING, WARNING]) == "1 error, 2 warnings"
    assert tally([]) == "0 errors, 0 warnings"


def test_no_character_of_a_finding_is_a_command_to_a_terminal_or_build_server() -> None:
    place = Place("content/a\x1b[2Jb\n::stop-commands::x.md")
    finding = Finding(
        place, "content/slug", Severity.ERROR, '"\u202eevil\x9b\r" \udc80 is no name.', "Call it é."
    )

    assert report([finding], ReportFormat.TEXT, ()) == (
        "content/a\\x1b[2Jb\\n::stop-commands::x.md:1:1: content/slug: "
        '"\\u202eevil\\x9b\\r" \\udc80 is no name. Call it é.'
    )
