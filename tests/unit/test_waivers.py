from datetime import date

import pytest

from sitegen.config import Waiver
from sitegen.findings import Findings, Place, Rule
from sitegen.validation import validate
from sitegen.waivers import without_waived
from sitegen.yaml_source.parse import parse_yaml

FAULT = Rule("claim/uncited", "A claim", "Readers cannot tell.")
LAST_DAY = date(2026, 12, 31)


def waiver(words: str = "") -> Waiver:
    text = f'rule: claim/uncited\npath: a.md\nwords: "{words}"\nreason: We asked.\nuntil: {LAST_DAY}\n'
    findings = Findings()
    read = validate(Waiver, parse_yaml(text, "site_config.yaml", findings), findings, whole=Place("x"))
    assert read is not None
    return read


def found(*messages: str, path: str = "a.md") -> Findings:
    findings = Findings()
    for message in messages:
        findings.add(FAULT, Place(path, 3), message)
    return findings


def left(findings: Findings, *waivers: Waiver, day: date = LAST_DAY) -> list[tuple[str, str]]:
    return [(f.rule, f.place.path) for f in without_waived(findings, waivers, day)]


def test_a_waiver_covers_all_findings_of_its_rule_in_its_file() -> None:
    assert left(found("40%", "50%"), waiver()) == []


def test_a_waiver_with_words_covers_the_findings_that_say_them() -> None:
    assert left(found("40%", "50%"), waiver("40%")) == [("claim/uncited", "a.md")]


def test_a_waiver_covers_nothing_in_other_files_and_is_then_a_finding() -> None:
    assert left(found("40%", path="b.md"), waiver()) == [
        ("waiver/unused", "site_config.yaml"),
        ("claim/uncited", "b.md"),
    ]


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2030, 1, 1)])
def test_after_its_last_day_a_waiver_is_a_finding_and_covers_nothing(day: date) -> None:
    assert left(found("40%"), waiver(), day=day) == [
        ("waiver/expired", "site_config.yaml"),
        ("claim/uncited", "a.md"),
    ]
