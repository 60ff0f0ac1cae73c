from datetime import date
from pathlib import Path

import pytest

from sitegen.desk.counts import Count
from sitegen.desk.pages import TOP, PageRow, page_filters, page_rows
from sitegen.desk.ways import Way
from sitegen.findings import Finding, Place, Severity
from sitegen.pipeline import Build
from tests.unit.desk.small_sites import SPANISH, WAYS, built, page

HARD = "Coordination necessitates interdisciplinary collaboration."


@pytest.mark.parametrize(
    ("front", "status", "day"),
    [
        ("", "published", None),
        ("draft: true\n", "draft", None),
        ("publish_on: 2026-12-01\n", "scheduled", date(2026, 12, 1)),
        ("expires_on: 2026-11-01\n", "expired", date(2026, 11, 1)),
    ],
)
def test_a_page_is_told_with_its_status(tmp_path: Path, front: str, status: str, day: date | None) -> None:
    row = row_of(built(tmp_path, {"a.md": page("A", front)}), "content/a.md")

    assert (row.status, row.status_day, row.is_public) == (status, day, status == "published")


def test_a_page_leads_to_the_preview_and_to_the_editor(tmp_path: Path) -> None:
    files = {"care/_index.md": page("Care"), "care/iop.md": page("What is an IOP?", "draft: true\n")}

    row = row_of(built(tmp_path, files), "content/care/iop.md")

    file_url = "edit:/site/content/care/iop.md:1"
    assert row.way == Way("What is an IOP?", "/guide/care/iop/", "content/care/iop.md", file_url, "draft")
    assert (row.section, row.layout, row.language) == ("care", "article", "en")


def test_a_translation_follows_its_original_and_has_no_grade(tmp_path: Path) -> None:
    files = {"_index.es.md": page("Un sitio"), "a.md": page("A"), "a.es.md": page("A en español")}

    rows = page_rows(built(tmp_path, files, SPANISH).sites, (), date(2026, 11, 21), WAYS)

    assert [(row.way.path, row.is_graded, row.section) for row in rows] == [
        ("content/404.md", True, TOP),
        ("content/_index.md", True, TOP),
        ("content/_index.es.md", False, TOP),
        ("content/a.md", True, TOP),
        ("content/a.es.md", False, TOP),
    ]


def test_a_page_above_the_grade_that_config_allows_is_hard(tmp_path: Path) -> None:
    build = built(tmp_path, {"a.md": page("A", text=HARD), "b.md": page("B")})

    assert [row_of(build, f"content/{name}.md").is_hard for name in "ab"] == [True, False]


def test_findings_are_counted(tmp_path: Path) -> None:
    place = Place("content/a.md", 7)
    error = Finding(place, "link/missing-page", Severity.ERROR, "Gone.")
    warning = Finding(place, "link/bare-url", Severity.WARNING, "Bare.")

    row = row_of(built(tmp_path, {"a.md": page("A")}), "content/a.md", error, warning)

    assert row.found == Count(errors=1, warnings=1)


def test_pages_narrow_down_to_what_they_differ_in(tmp_path: Path) -> None:
    files = {"a.md": page("A", "draft: true\nupdated: 2025-01-01\n"), "b.md": page("B")}
    build = built(tmp_path, files)

    filters = page_filters(page_rows(build.sites, build.findings, build.day, WAYS))

    assert {f.name: [(o.value, o.count) for o in f.options] for f in filters} == {
        "status": [("draft", 1), ("published", 3)],
        "layout": [("article", 2), ("home", 1), ("not-found", 1)],
        "review": [("not reviewed", 4), ("overdue", 1)],
        "found": [("any", 1), ("none", 3), ("with errors", 1)],
    }


def row_of(build: Build, path: str, *found: Finding) -> PageRow:
    rows = {row.way.path: row for row in page_rows(build.sites, found, build.day, WAYS)}
    return rows[path]
