from pathlib import Path

from sitegen.desk.faults import BROKEN, faults_in, finding_filters
from sitegen.desk.ways import Way
from sitegen.findings import Finding, Place, Severity
from sitegen.rules import ALL_RULES
from tests.unit.desk.small_sites import WAYS, built, page

LINK = Finding(Place("content/a.md", 7, 3), "link/missing-page", Severity.ERROR, 'There is no "b.md" here.')
WORD = Finding(Place("content/a.md", 8), "word/avoid", Severity.WARNING, "Say it in other words.")
DATA = Finding(Place("content/facts.yaml", 2), "data/unknown-key", Severity.ERROR, "Not known.")


def test_broken_links_stand_apart_from_all_else(tmp_path: Path) -> None:
    faults = faults_in(built(tmp_path, {}).sites, (LINK, WORD, DATA), WAYS)

    assert [row.finding for row in faults.broken] == [LINK]
    assert [row.finding for row in faults.others] == [WORD, DATA]


def test_a_finding_leads_to_its_page_and_to_its_line(tmp_path: Path) -> None:
    faults = faults_in(built(tmp_path, {"a.md": page("A")}).sites, (LINK, DATA), WAYS)

    assert faults.broken[0].way == Way("A", "/guide/a/", "content/a.md", "edit:/site/content/a.md:7")
    assert faults.others[0].way == Way("", "", "content/facts.yaml", "edit:/site/content/facts.yaml:2")


def test_findings_narrow_down_by_severity_and_group(tmp_path: Path) -> None:
    filters = finding_filters(faults_in(built(tmp_path, {}).sites, (LINK, WORD, DATA), WAYS))

    assert {f.name: [(o.value, o.count) for o in f.options] for f in filters} == {
        "severity": [("error", 2), ("warning", 1)],
        "group": [("data", 1), ("link", 1), ("word", 1)],
    }


def test_the_rules_about_broken_links_are_rules_that_there_are() -> None:
    assert {rule.id for rule in ALL_RULES} >= BROKEN
