from datetime import date
from pathlib import Path

from sitegen.desk.entries import entry_rows
from sitegen.desk.reviews import DueRow, Month, review_months
from sitegen.desk.ways import Way
from sitegen.pipeline import Build
from tests.unit.desk.small_sites import SITES, SPANISH, WAYS, built, page

REVIEW = "review: {by: Ada Park, credentials: LCSW, on: 2026-03-01}\n"
CONTACT = """\
"988":
  {kind: crisis, label: Lifeline, purpose: Call., call: "988", text: {to: "988"}, verified_on: 2026-11-20}
"""


def test_what_is_overdue_comes_first_and_what_has_no_day_last(tmp_path: Path) -> None:
    files = {
        "a.md": page("In March", REVIEW),
        "b.md": page("Long ago", "updated: 2025-01-01\n"),
        "c.md": page("In March too", "updated: 2026-03-31\n"),
        "contacts.yaml": CONTACT,
    }

    months = months_of(built(tmp_path, files))

    assert [(month.id, month.title, [row.way.title for row in month.rows]) for month in months] == [
        ("overdue", "Overdue", ["Long ago"]),
        ("2027-02", "February 2027", ["Lifeline"]),
        ("2027-03", "March 2027", ["In March", "In March too"]),
        ("never", "No day set", ["Not found", "A small site"]),
    ]


def test_a_row_says_who_read_it_last(tmp_path: Path) -> None:
    (row,) = rows_of(built(tmp_path, {"a.md": page("A", REVIEW)}), "content/a.md")

    way = Way("A", "/guide/a/", "content/a.md", "edit:/site/content/a.md:1")
    assert row == DueRow(way, "pages", "en", date(2027, 3, 1), "Ada Park, LCSW, 2026-03-01")


def test_a_page_that_nobody_has_reviewed_says_when_it_was_changed(tmp_path: Path) -> None:
    build = built(tmp_path, {"a.md": page("A", "updated: 2026-03-31\n"), "b.md": page("B")})

    assert [row.last for row in rows_of(build, "content/a.md")] == ["no clinician; changed 2026-03-31"]
    assert [row.last for row in rows_of(build, "content/b.md")] == ["no clinician"]


def test_contacts_are_to_be_checked_again(tmp_path: Path) -> None:
    (row,) = rows_of(built(tmp_path, {"contacts.yaml": CONTACT}), "content/contacts.yaml")

    assert (row.kind, row.due, row.last) == ("contacts", date(2027, 2, 18), "checked 2026-11-20")


def test_a_quiz_that_is_not_translated_is_there_once(tmp_path: Path) -> None:
    quiz = (SITES / "other-quiz" / "content" / "quizzes").glob("*.yaml")
    files = {f"quizzes/{file.name}": file.read_text(encoding="utf-8") for file in quiz}
    build = built(tmp_path, {**files, "_index.es.md": page("Un sitio")}, SPANISH)

    kinds = [row.kind for month in months_of(build) for row in month.rows]

    assert kinds.count("quizzes") == len(files) == 1


def months_of(build: Build) -> tuple[Month, ...]:
    return review_months(build.sites, entry_rows(build.sites, (), WAYS), build.day, WAYS)


def rows_of(build: Build, path: str) -> list[DueRow]:
    return [row for month in months_of(build) for row in month.rows if row.way.path == path]
