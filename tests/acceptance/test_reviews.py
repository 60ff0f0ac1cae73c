"""`build.py review sign` and `build.py due` as people run them, and what is said of a signed page later."""

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sitegen.serve.preview import Preview

Run = Callable[..., "subprocess.CompletedProcess[str]"]
SITES = Path(__file__).parents[1] / "sites"

HEADER = """\
---
title: What a program costs
description: What you may have to pay.
updated: 2026-11-01 # the new prices
review: none
---
"""
TEXT = """
You pay {{ fact("price") }} a day. Call {{ phone("988") }} when you are in danger.
"""
FACTS = """\
price:
  statement: A day costs 10 dollars.
  text: 10 dollars
  kind: money
  sources: [guide]
  checked_on: 2026-11-01
"""
SOURCES = """\
guide:
  title: A guide to care
  publisher: A public office
  url: https://example.org/guide
  grade: official
  read: issuer
  checked_on: 2026-11-01
"""
PERSON = ("--by", "Ada Park", "--credentials", "MD, psychiatry")


@pytest.fixture
def costs(site: Path) -> Path:
    """Return a page with a fact, in the smallest site."""
    (site / "content" / "facts.yaml").write_text(FACTS, encoding="utf-8")
    (site / "content" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    page = site / "content" / "costs.md"
    page.write_text(HEADER + TEXT, encoding="utf-8")
    return page


@pytest.fixture
def signed(run: Run, site: Path, costs: Path) -> Path:
    """Return the same page, signed."""
    result = run("review", "sign", "costs.md", *PERSON, "--site", site)
    assert result.returncode == 0, result.stderr
    return costs


def swap(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def rules(run: Run, site: Path, *options: str) -> list[str]:
    """Return place and rule of each finding."""
    found = json.loads(run("check", "--site", site, "--format", "json", *options).stdout)
    return [f"{f['path']}:{f['line']}:{f['column']}: {f['rule']}" for f in found]


def test_signing_writes_four_lines_and_nothing_else(signed: Path) -> None:
    lines = signed.read_text(encoding="utf-8").splitlines(keepends=True)

    assert "".join(lines[:5]) == HEADER.partition(" none")[0] + "\n"
    assert lines[5:8] == ["  by: Ada Park\n", "  credentials: MD, psychiatry\n", "  on: 2026-11-21\n"]
    assert lines[8].startswith("  words: ")
    assert "".join(lines[9:]) == "---\n" + TEXT


def test_a_signed_page_builds_and_says_who_has_read_it(run: Run, site: Path, signed: Path) -> None:
    result = run("build", "--site", site)

    page = (site / "_site" / signed.stem / "index.html").read_text(encoding="utf-8")
    assert (result.returncode, result.stdout) == (0, "")
    assert "Ada Park, MD, psychiatry</strong>, read and approved this page on" in page
    assert "November 21, 2027" in page


def test_one_other_word_voids_the_review_at_its_line(run: Run, site: Path, signed: Path) -> None:
    swap(signed, "You pay", "You may pay")

    result = run("build", "--site", site)

    assert result.returncode == 1
    assert result.stdout == (
        "content/costs.md:9:10: review/changed: This is not what Ada Park signed: the words, the person or "
        "the day have changed. Let Ada Park read it, then sign it with "
        '"build.py review sign content/costs.md"; or write "review: none".\n'
    )


def test_a_review_cannot_be_handed_on(run: Run, site: Path, signed: Path) -> None:
    swap(signed, "by: Ada Park", "by: Li Na")

    assert rules(run, site) == [f"content/{signed.name}:9:10: review/changed"]


def test_another_fact_voids_the_review_of_the_page_that_shows_it(run: Run, site: Path, signed: Path) -> None:
    swap(site / "content" / "facts.yaml", "text: 10 dollars", "text: 12 dollars")

    assert rules(run, site) == [f"content/{signed.name}:9:10: review/changed"]


def test_bookkeeping_leaves_the_review_valid(run: Run, site: Path, signed: Path) -> None:
    swap(signed, "updated: 2026-11-01", "aliases: [/old/]\norder: 2\nupdated: 2026-11-20")
    swap(site / "content" / "facts.yaml", "checked_on: 2026-11-01", "checked_on: 2026-11-20")

    assert rules(run, site) == []


def test_a_page_that_changed_can_be_signed_again(run: Run, site: Path, signed: Path) -> None:
    swap(signed, "You pay", "You may pay")

    result = run("review", "sign", "content/costs.md", *PERSON, "--on", "2026-11-20", cwd=site)

    assert result.returncode == 0
    assert result.stderr == (
        "content/costs.md is signed by Ada Park, MD, psychiatry. It is due again by November 20, 2027.\n"
    )
    assert rules(run, site) == []


def test_a_draft_is_signed_before_it_is_published(run: Run, site: Path, costs: Path) -> None:
    swap(costs, "review: none", "draft: true\nreview: none")

    result = run("review", "sign", "costs.md", *PERSON, "--site", site)

    swap(costs, "draft: true\n", "")
    assert result.returncode == 0
    assert rules(run, site) == []


@pytest.mark.parametrize(
    ("file", "change", "rule"),
    [
        ("costs.md", ("when you", "when [you](no.md)"), "link/missing-page"),
        ("costs.md", ("updated:", "udpated:"), "data/unknown-key"),
        ("facts.yaml", ("sources: [guide]", "sources: []"), "data/invalid-value"),
    ],
)
def test_a_page_with_faults_is_not_signed(
    run: Run, costs: Path, file: str, change: tuple[str, str], rule: str
) -> None:
    swap(costs.with_name(file), *change)
    before = costs.read_bytes()

    result = run("review", "sign", "costs.md", *PERSON, "--site", costs.parents[1])

    assert result.returncode == 1
    assert rule in result.stdout
    assert result.stderr == "Nothing was signed: these come first.\n"
    assert costs.read_bytes() == before


def test_faults_of_another_page_do_not_matter(run: Run, site: Path, costs: Path) -> None:
    (site / "content" / "other.md").write_text(f"{HEADER}\n[No](no.md)\n", encoding="utf-8")

    assert run("review", "sign", costs, *PERSON, "--site", site).returncode == 0


def test_a_page_that_is_not_there_is_told_with_the_one_that_was_meant(
    run: Run, site: Path, costs: Path
) -> None:
    result = run("review", "sign", "content/cost.md", *PERSON, cwd=site)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f'There is no page or quiz "content/cost.md" here. Did you mean "{costs.name}"?\n'


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--by", "Jane Doe", "--credentials", "LCSW"), '"Jane Doe" says nothing about a real person.'),
        (("--by", "Ada Park", "--credentials", "TBD"), '"TBD" says nothing about a real person.'),
        (("--by", "Ada Park"), "Missing option '--credentials'"),
        ((*PERSON, "--on", "2026-11-22"), "November 22, 2026 is still to come."),
        ((*PERSON, "--on", "today"), '"today" is not a date.'),
    ],
)
def test_what_cannot_be_a_review_is_refused(
    run: Run, site: Path, costs: Path, options: tuple[str, ...], words: str
) -> None:
    result = run("review", "sign", costs.name, *options, "--site", site)

    assert result.returncode == 2
    assert words in result.stderr
    assert costs.read_text(encoding="utf-8") == HEADER + TEXT


def test_a_check_goes_by_the_day_that_is_asked_for(run: Run, site: Path, signed: Path) -> None:
    name = f"content/{signed.name}"
    assert f"{name}:8:7: review/overdue" not in rules(run, site, "--as-of", "2027-11-21")
    assert f"{name}:8:7: review/due-soon" in rules(run, site, "--as-of", "2027-11-21")
    assert f"{name}:8:7: review/overdue" in rules(run, site, "--as-of", "2027-11-22")


def test_what_is_due_comes_in_the_order_of_days(run: Run, site: Path, signed: Path) -> None:
    (site / "content" / "old.md").write_text(HEADER.replace("2026-11-01", "2025-10-01"), encoding="utf-8")

    result = run("due", "--within", "53w", "--site", site)

    assert result.returncode == 0
    assert result.stdout == (
        "2026-10-01  content/old.md  no clinician yet  overdue\n"
        f"2027-11-21  content/{signed.name}  Ada Park, MD, psychiatry, on 2026-11-21\n"
    )
    assert result.stderr == "2 due for review within 371 days of 2026-11-21.\n"


def test_what_is_due_comes_as_json_for_programs(run: Run, site: Path, signed: Path) -> None:
    result = run("due", "--as-of", "2027-11-01", "--format", "json", "--site", site)

    assert json.loads(result.stdout) == [
        {
            "due": "2027-11-21",
            "is_overdue": False,
            "path": f"content/{signed.name}",
            "title": "What a program costs",
            "reviewed_by": "Ada Park",
            "credentials": "MD, psychiatry",
            "last_read": "2026-11-21",
        }
    ]


def test_there_is_no_day_from_which_the_way_ahead_is_too_long(run: Run, site: Path) -> None:
    result = run("due", "--as-of", "9999-12-31", "--site", site)

    assert (result.returncode, "Traceback" in result.stderr) == (0, False)


def test_nothing_due_is_an_empty_list(run: Run, site: Path) -> None:
    result = run("due", "--format", "json", "--site", site)

    assert (result.returncode, result.stdout) == (0, "[]\n")


def test_files_that_cannot_be_read_are_named(run: Run, site: Path) -> None:
    (site / "content" / "broken.md").write_text("No front matter.\n", encoding="utf-8")

    result = run("due", "--site", site)

    assert result.stderr.endswith("Not looked at, since they have faults: content/broken.md.\n")


@pytest.mark.parametrize("stretch", ["2m", "60", "soon", "-1d"])
def test_a_stretch_that_is_neither_days_nor_weeks_is_refused(run: Run, site: Path, stretch: str) -> None:
    result = run("due", f"--within={stretch}", "--site", site)

    assert result.returncode == 2
    assert "is neither days, as in 60d, nor weeks, as in 8w." in result.stderr


def test_the_preview_goes_on_while_a_signed_page_is_edited(site: Path, signed: Path) -> None:
    swap(signed, "You pay", "You may pay")
    preview = Preview(site, lambda: date(2026, 11, 21))

    preview.rebuild()

    assert [found.rule for found in preview.shown.findings] == ["review/changed"]
    assert b"You may pay" in preview.shown.files["costs/index.html"].data


def test_a_page_with_a_quiz_says_who_has_read_the_quiz(run: Run, tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "valid" / "other-quiz", tmp_path / "site")
    before = build_of(run, site)

    result = run("review", "sign", "content/quizzes/sleep.yaml", *PERSON, cwd=site)

    assert result.returncode == 0, result.stderr + result.stdout
    assert "No clinician has reviewed the questions and rules of" in before
    assert "Ada Park, MD, psychiatry</strong>, read and approved the questions and rules of" in build_of(
        run, site
    )


def build_of(run: Run, site: Path) -> str:
    """Return the page with the quiz."""
    result = run("build", "--site", site)
    assert result.returncode == 0, result.stdout
    return (site / "_site" / "sleep-check" / "index.html").read_text(encoding="utf-8")
