import json
from dataclasses import replace
from typing import Any

from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from sitegen import __version__
from sitegen.findings import Finding, Place, Rule, Severity
from sitegen.report.sarif import as_sarif
from sitegen.rules import ALL_RULES

ANCHOR = Rule("link/missing-anchor", "A link to nowhere", "The reader has to search.")
BARE_URL = Rule("link/bare-url", "A bare address", "Nobody reads `{{ x }}`.", Severity.WARNING)
RULES = (ANCHOR, BARE_URL)

ERROR = Finding(
    Place("content/a b.md", 14, 7), ANCHOR.id, Severity.ERROR, 'No "#cost".', 'Did you mean "#costs"?'
)
WARNING = Finding(
    Place("content/b.md", 3), BARE_URL.id, Severity.WARNING, "Write {{ phone() }} or [a](b.md)."
)


def test_a_log_has_the_rules_and_the_findings() -> None:
    log = json.loads(as_sarif([ERROR, WARNING], RULES))

    for result in log["runs"][0]["results"]:
        (fingerprint,) = result.pop("partialFingerprints").items()
        assert (fingerprint[0], len(fingerprint[1])) == ("ruleAndWords/v1", 64)
    assert log == {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "sitegen",
                        "version": __version__,
                        "rules": [
                            {
                                "id": "link/missing-anchor",
                                "name": "LinkMissingAnchor",
                                "shortDescription": {"text": "A link to nowhere"},
                                "fullDescription": {"text": "The reader has to search."},
                                "help": {"text": "The reader has to search."},
                                "defaultConfiguration": {"level": "error"},
                            },
                            {
                                "id": "link/bare-url",
                                "name": "LinkBareUrl",
                                "shortDescription": {"text": "A bare address"},
                                "fullDescription": {"text": "Nobody reads `{{{{ x }}}}`."},
                                "help": {"text": "Nobody reads `{{{{ x }}}}`."},
                                "defaultConfiguration": {"level": "warning"},
                            },
                        ],
                    }
                },
                "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder of the site."}}},
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "link/missing-anchor",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {"text": 'No "#cost". Did you mean "#costs"?'},
                        "locations": [located("content/a%20b.md", 14, 7)],
                    },
                    {
                        "ruleId": "link/bare-url",
                        "ruleIndex": 1,
                        "level": "warning",
                        "message": {"text": r"Write {{{{ phone() }}}} or \[a\](b.md)."},
                        "locations": [located("content/b.md", 3, 1)],
                    },
                ],
            }
        ],
    }


def test_a_log_without_findings_has_an_empty_list_of_results() -> None:
    (run,) = json.loads(as_sarif([], RULES))["runs"]

    assert run["results"] == []


def test_a_log_of_every_rule_fits_the_schema() -> None:
    findings = [Finding(Place("a.md"), rule.id, rule.severity, rule.title) for rule in ALL_RULES]

    SarifLog.model_validate_json(as_sarif(findings, ALL_RULES))


def test_a_fingerprint_stays_when_the_line_moves() -> None:
    moved = replace(ERROR, place=Place(ERROR.place.path, 20, 9))

    assert fingerprints(moved) == fingerprints(ERROR)


def test_findings_with_the_same_words_in_one_file_have_fingerprints_of_their_own() -> None:
    second = replace(ERROR, place=Place(ERROR.place.path, 20, 9))

    assert len(set(fingerprints(ERROR, second))) == 2


def test_a_fingerprint_depends_on_rule_file_and_message() -> None:
    others = (
        replace(ERROR, rule=BARE_URL.id),
        replace(ERROR, place=Place("content/c.md", 14, 7)),
        replace(ERROR, message='No "#time".'),
    )

    assert len(set(fingerprints(ERROR, *others))) == 4


def located(uri: str, line: int, column: int) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri, "uriBaseId": "SRCROOT"},
            "region": {"startLine": line, "startColumn": column},
        }
    }


def fingerprints(*findings: Finding) -> list[str]:
    (run,) = json.loads(as_sarif(findings, RULES))["runs"]
    return [result["partialFingerprints"]["ruleAndWords/v1"] for result in run["results"]]
