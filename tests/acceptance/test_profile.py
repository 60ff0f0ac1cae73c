"""`build.py build --profile`: where the time of a build goes, in tables."""

import re
import shutil
from pathlib import Path

import pytest

from sitegen.folders import CACHE
from tests.acceptance.conftest import SITES, Run

STAGES = [
    "Config and assets",
    "Reading",
    "Quizzes",
    "Converting",
    "Joining",
    "Rendering",
    "Pictures",
    "Checking",
    "Writing",
    "All else",
    "In all",
]
MANY = 40
"""Pages enough for several processes."""


def copy_of_the_smallest(folder: Path) -> Path:
    """Return a copy of the smallest site, of which nothing is known from earlier builds."""
    return shutil.copytree(SITES / "valid" / "minimal", folder, ignore=shutil.ignore_patterns(CACHE))


@pytest.fixture
def large(tmp_path: Path) -> Path:
    site = copy_of_the_smallest(tmp_path / "large")
    for number in range(MANY):
        (site / "content" / f"page-{number}.md").write_text(
            f"---\ntitle: Page {number}\ndescription: Page number {number}.\n---\n\nIts text.\n",
            encoding="utf-8",
        )
    return site


def tables(text: str) -> list[list[list[str]]]:
    """Return the cells of each table, without its head."""
    return [
        [re.split(r" {2,}", line) for line in table.splitlines()[1:]] for table in text.strip().split("\n\n")
    ]


def test_every_stage_is_measured_and_all_comes_to_the_whole(run: Run, site: Path) -> None:
    stages, _, _ = tables(run("build", "--site", site, "--profile").stdout)

    seconds = [float(row[1]) for row in stages]
    assert [row[0] for row in stages] == STAGES
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.01)


def test_a_second_build_keeps_what_the_first_has_done(run: Run, tmp_path: Path) -> None:
    site = copy_of_the_smallest(tmp_path / "new")
    first, second = (run("build", "--site", site, "--profile").stdout.splitlines() for _ in "12")

    assert first[0].split() == second[0].split() == ["Stage", "Seconds", "Done", "Kept"]
    assert [where(first, column) for column in ("Done", "Kept")] == ["2", ""]
    assert [where(second, column) for column in ("Done", "Kept")] == ["", "2"]


def where(lines: list[str], column: str) -> str:
    """Return what stands in a column of the stage that converts."""
    end = lines[0].index(column) + len(column)
    return next(line for line in lines if line.startswith("Converting"))[end - len(column) : end].strip()


@pytest.mark.parametrize("name", ["base.html", "partials/head.html"])
def test_templates_are_counted_in_all_processes(run: Run, large: Path, name: str) -> None:
    result = run("build", "--site", large, "--profile")
    html = [file for file in (large / "_site").rglob("*.html") if b"<title>" in file.read_bytes()]

    _, templates, _ = tables(result.stdout)

    (times,) = (int(row[3]) for row in templates if row[0] == name)
    assert times == len(html) > MANY


def test_what_a_template_includes_is_told_apart(run: Run, large: Path) -> None:
    _, templates, _ = tables(run("build", "--site", large, "--profile").stdout)

    spent = {name: (float(own), float(whole)) for name, own, whole, _ in templates}
    assert all(own <= whole for own, whole in spent.values())
    assert spent["layouts/article.html"][0] < spent["layouts/article.html"][1]


def test_the_ten_slowest_pages_are_named(run: Run, large: Path) -> None:
    _, _, pages = tables(run("build", "--site", large, "--profile").stdout)

    seconds = [float(row[1]) for row in pages]
    assert all((large / row[0]).is_file() for row in pages)
    assert len(pages) == 10
    assert seconds == sorted(seconds, reverse=True)


def test_a_measured_build_is_the_same(run: Run, large: Path) -> None:
    result = run("build", "--site", large, "--profile", "--verify")

    assert result.returncode == 0, result.stdout + result.stderr


def test_a_template_at_fault_is_told_at_its_line(run: Run, site: Path) -> None:
    (site / "templates" / "partials").mkdir(parents=True)
    (site / "templates" / "partials" / "footer.html").write_text(
        "<p>\n{{ nothing.here }}</p>\n", encoding="utf-8"
    )

    measured, plain = run("build", "--site", site, "--profile"), run("build", "--site", site)

    assert "templates/partials/footer.html:2" in plain.stdout
    assert measured.stdout == plain.stdout
