import shutil
from datetime import date
from pathlib import Path

from sitegen.findings import Finding, Findings, Place, Severity
from sitegen.overview.overview import FileReport, Overview, overview_of
from sitegen.overview.page_report import PageReport, ReviewState
from sitegen.pipeline import build_site

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"
NOVEMBER_21 = date(2026, 11, 21)
NOVEMBER_22 = date(2026, 11, 22)

PAGE = """\
---
title: Your first visit
description: What happens.
{}sources: [survey]
---

Bring your insurance card [@handbook]. Ask what you pay [@handbook].
"""
SOURCE = """\
{}:
  title: A source
  publisher: Example
  url: https://example.org/
  grade: law
  read: issuer
  checked_on: 2026-11-20
"""
SOURCES = SOURCE.format("handbook") + SOURCE.format("survey")
REVIEW = "review:\n  by: Ada Park\n  credentials: LCSW\n  on: 2025-11-21\n"

ERROR = Finding(Place("content/visit.md", 7), "link/missing-page", Severity.ERROR, "Gone.")
WARNING = Finding(Place("content/visit.md", 8), "link/bare-url", Severity.WARNING, "Bare.")
ELSEWHERE = Finding(Place("content/facts.yaml", 3), "data/unknown-key", Severity.ERROR, "Not known.")


def test_a_page_is_told_in_numbers(tmp_path: Path) -> None:
    report = visit(tmp_path, "updated: 2026-11-01\n", ERROR, WARNING)

    assert report == PageReport(
        title="Your first visit",
        path="content/visit.md",
        words=8,
        flesch_kincaid=report.flesch_kincaid,
        smog=report.smog,
        citations=2,
        sources=2,
        review=ReviewState.NONE,
        reviewer="",
        due=date(2027, 11, 1),
        is_overdue=False,
        errors=1,
        warnings=1,
        findings=(ERROR, WARNING),
    )
    assert (round(report.flesch_kincaid, 1), round(report.smog, 1)) == (0.7, 7.2)


def test_a_page_is_overdue_from_the_day_after_it_was_due(tmp_path: Path) -> None:
    updated = "updated: 2025-11-21\n"

    on_the_day = visit(tmp_path / "a", updated)
    a_day_later = visit(tmp_path / "b", updated, day=NOVEMBER_22)

    assert (on_the_day.due, on_the_day.is_overdue) == (NOVEMBER_21, False)
    assert (a_day_later.due, a_day_later.is_overdue) == (NOVEMBER_21, True)


def test_a_review_of_other_words_is_void(tmp_path: Path) -> None:
    report = visit(tmp_path, f"{REVIEW}  words: {'0' * 32}\n")

    assert (report.review, report.reviewer) == (ReviewState.VOID, "Ada Park, LCSW")


def test_what_was_found_elsewhere_is_told_by_file(tmp_path: Path) -> None:
    report = overview(tmp_path, "", ERROR, ELSEWHERE)

    assert report.files == (FileReport("content/facts.yaml", (ELSEWHERE,)),)
    assert report.tally == "2 errors, 0 warnings"


def visit(tmp_path: Path, front_matter: str, *found: Finding, day: date = NOVEMBER_21) -> PageReport:
    pages = {page.path: page for page in overview(tmp_path, front_matter, *found, day=day).pages}
    return pages["content/visit.md"]


def overview(tmp_path: Path, front_matter: str, *found: Finding, day: date = NOVEMBER_21) -> Overview:
    site = shutil.copytree(MINIMAL, tmp_path / "site")
    (site / "content" / "visit.md").write_text(PAGE.format(front_matter), encoding="utf-8")
    (site / "content" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return overview_of(build_site(site, day, Findings()).sites, found, day)
