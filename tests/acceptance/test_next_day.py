"""A build on another day does anew what asked about days and is told another answer, and nothing else."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site

MINIMAL = Path(__file__).parents[1] / "sites" / "valid" / "minimal"
PAGE = "---\ntitle: {}\ndescription: Its words.\nupdated: {}\nreview_every: 6 months\n---\n\nAsk first.\n"
DATES = {"soon.md": ("Soon", "2026-06-01"), "later.md": ("Later", "2026-09-01")}
"""By page its title and the day on which it was changed: they are due on 2026-12-01 and 2027-03-01."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site with two pages that are due at different times, built on 2026-10-20."""
    root = shutil.copytree(MINIMAL, tmp_path / "site")
    for name, values in DATES.items():
        (root / "content" / name).write_text(PAGE.format(*values), encoding="utf-8")
    _built(root, date(2026, 10, 20))
    return root


def _built(root: Path, day: date) -> Build:
    return build_site(root, day, Findings())


def _redone(build: Build) -> set[tuple[str, str]]:
    return {(each.name[0].partition(" en")[0], each.name[1]) for each in build.work.redone}


def _reviews(build: Build) -> Mapping[str, str]:
    return {
        Path(found.place.path).name: found.rule.partition("/")[2]
        for found in build.findings
        if found.rule.startswith("review/")
    }


def test_nothing_is_checked_anew_on_a_day_that_changes_no_answer(site: Path) -> None:
    build = _built(site, date(2026, 10, 21))

    assert not {name for kind, name in _redone(build) if kind.startswith("check")}
    assert _reviews(build) == {}


@pytest.mark.parametrize(
    ("before", "day", "found"),
    [
        (date(2026, 10, 31), date(2026, 11, 1), "due-soon"),
        (date(2026, 12, 1), date(2026, 12, 2), "overdue"),
    ],
)
def test_a_page_is_checked_anew_on_the_day_on_which_its_review_becomes_due(
    before: date, day: date, found: str, site: Path
) -> None:
    _built(site, before)

    build = _built(site, day)

    assert ("check page", "soon.md") in _redone(build)
    assert ("check page", "later.md") not in _redone(build)
    assert _reviews(build) == {"soon.md": found}


def test_a_day_before_is_a_change_as_well(site: Path) -> None:
    _built(site, date(2026, 12, 2))

    assert _reviews(_built(site, date(2026, 12, 1))) == {"soon.md": "due-soon"}
    assert _reviews(_built(site, date(2026, 10, 20))) == {}
