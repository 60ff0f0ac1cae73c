"""`build.py` as people and machines run it: exit codes, what is printed, what is written."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

ROOT = Path(__file__).parents[2]
PAGE = "---\ntitle: What is an IOP?\ndescription: What an IOP is.\n{}---\n\n{}\n"
SCHEDULED = PAGE.format("publish_on: 2026-12-01\n", "Care on several days a week.")
BROKEN_LINK = PAGE.format("", "Read [what a day is](hospital.md).")
NOT_THERE = 'There is no "hospital.md" here.'
WAY_OUT = "Take the link out, or lead it to another page."
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
WARNING = PAGE.format("", "Look at https://findtreatment.gov for programs.")


def put(site: Path, source_path: str, text: str) -> None:
    file = site / "content" / source_path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file's content and time of change."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns) for file in files
    }


def test_a_site_without_findings_is_written(run: Run, site: Path) -> None:
    result = run("build", "--site", site)

    assert (result.returncode, result.stdout) == (0, "")
    assert (site / "_site" / "index.html").is_file()
    assert "2 pages built" in result.stderr


def test_a_style_sheet_in_another_encoding_is_copied_as_it_is(run: Run, site: Path) -> None:
    style = b'.old::before{content:"\xe9"}'
    (site / "static").mkdir(exist_ok=True)
    (site / "static" / "old.css").write_bytes(style)

    result = run("build", "--site", site)

    assert (result.returncode, result.stdout) == (0, "")
    assert (site / "_site" / "old.css").read_bytes() == style


def test_a_second_build_writes_nothing(run: Run, site: Path) -> None:
    run("build", "--site", site)
    before = snapshot(site / "_site")

    result = run("build", "--site", site)

    assert snapshot(site / "_site") == before
    assert f": 0 files written, {len(before)} unchanged, 0 removed." in result.stderr


def test_a_page_that_is_taken_out_leaves_the_output_with_its_folder(run: Run, site: Path) -> None:
    put(site, "iop.md", PAGE.format("", "Care on several days a week."))
    run("build", "--site", site)
    assert (site / "_site" / "iop" / "index.html").is_file()
    (site / "content" / "iop.md").unlink()

    result = run("build", "--site", site)

    assert not (site / "_site" / "iop").exists()
    assert "2 removed." in result.stderr, "the page and the picture of its link"


def test_an_error_leaves_the_last_good_site_as_it_was(run: Run, site: Path) -> None:
    run("build", "--site", site)
    before = snapshot(site / "_site")
    put(site, "iop.md", BROKEN_LINK)

    result = run("build", "--site", site)

    assert result.returncode == 1
    assert result.stdout == f"content/iop.md:6:22: link/missing-page: {NOT_THERE} {WAY_OUT}\n"
    assert result.stderr == "1 error, 0 warnings. Nothing was written.\n"
    assert snapshot(site / "_site") == before


def test_a_warning_is_told_and_does_not_keep_the_site_from_being_written(run: Run, site: Path) -> None:
    put(site, "iop.md", WARNING)

    result = run("build", "--site", site)

    assert result.returncode == 0
    assert result.stdout.startswith("content/iop.md:6:9: warning: link/bare-url: ")
    assert (site / "_site" / "iop" / "index.html").is_file()


def test_a_check_writes_nothing_and_counts_warnings_as_findings(run: Run, site: Path) -> None:
    put(site, "iop.md", WARNING)

    result = run("check", "--site", site)

    assert result.returncode == 1
    assert result.stderr == "3 pages checked: 0 errors, 1 warning.\n"
    assert not (site / "_site").exists()


def test_a_clean_check_is_an_empty_list_in_json(run: Run, site: Path) -> None:
    result = run("check", "--site", site, "--format", "json")

    assert (result.returncode, json.loads(result.stdout)) == (0, [])


def test_findings_come_as_json_for_machines(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    result = run("build", "--site", site, "--format", "json")

    assert result.returncode == 1
    assert json.loads(result.stdout) == [
        {
            "path": "content/iop.md",
            "line": 6,
            "column": 22,
            "rule": "link/missing-page",
            "severity": "error",
            "message": NOT_THERE,
            "hint": WAY_OUT,
        }
    ]


def test_findings_come_as_annotations_for_github(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    result = run("check", "--site", site, "--format", "github")

    place = "file=content/iop.md,line=6,col=22,title=link/missing-page"
    assert result.stdout == f"::error {place}::{NOT_THERE} {WAY_OUT}\n"


def test_places_are_told_from_the_sites_root_wherever_the_command_runs(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    result = run("build", "--site", "site", cwd=site.parent)

    assert result.stdout.startswith("content/iop.md:6:22: ")


def test_a_terminal_gets_colours_unless_it_asks_for_none(site: Path) -> None:
    coloured = printed_on_a_terminal(site, {"TERM": "xterm", "NO_COLOR": ""})
    plain = printed_on_a_terminal(site, {"TERM": "xterm", "NO_COLOR": "1"})

    assert COLOUR.search(coloured)
    assert not COLOUR.search(plain)


def printed_on_a_terminal(site: Path, environment: dict[str, str]) -> str:
    ours, theirs = os.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "check", "--site", str(site)]
    environment = {**os.environ, **environment}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        process.wait()
        # The terminal is gone with its last writer; what was written before can still be read.
        printed = os.read(ours, 10_000).decode()
    os.close(ours)
    return printed


@pytest.mark.parametrize("command", ["build", "check", "serve", "schemas", "rules"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    result = run(command, "--help")

    assert result.returncode == 0
    assert result.stdout.startswith(f"Usage: build.py {command} ")


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")

    assert result.returncode == 0
    assert all(f"\n  {command} " in result.stdout for command in ("build", "check", "serve", "schemas"))


@pytest.mark.parametrize(
    ("damage", "found", "why"),
    [
        ("title: A site\n", "site_config.yaml:1:1: data/missing-key: ", "has to be mended first."),
        ("title: [A site\n", "site_config.yaml:1:8: yaml/syntax: ", "has to be mended first."),
        (None, "", "is not there. A site is a folder with site_config.yaml and content/ in it."),
    ],
    ids=["a missing key", "a syntax error", "no file"],
)
def test_a_run_that_cannot_start_says_why(
    run: Run, site: Path, damage: str | None, found: str, why: str
) -> None:
    config = site / "site_config.yaml"
    config.unlink() if damage is None else config.write_text(damage)

    result = run("build", "--site", site)

    assert result.returncode == 2
    assert result.stdout.startswith(found)
    assert result.stderr.endswith(f"{why}\n")
    assert result.stderr.count("\n") == 1


def test_a_folder_without_content_is_no_site(run: Run, site: Path) -> None:
    (site / "content").rename(site / "contents")

    result = run("build", "--site", site)

    assert result.returncode == 2
    assert result.stderr == "There is no content/ folder beside site_config.yaml.\n"


def test_the_day_of_the_build_decides_which_pages_are_published(run: Run, site: Path) -> None:
    put(site, "iop.md", SCHEDULED)
    page = site / "_site" / "iop" / "index.html"

    run("build", "--site", site, SOURCE_DATE_EPOCH="1796083199")  # the last second of 30 November, UTC
    assert not page.exists()

    run("build", "--site", site, SOURCE_DATE_EPOCH="1796083200")
    assert page.is_file()


def test_a_day_that_cannot_be_read_stops_the_run(run: Run, site: Path) -> None:
    result = run("build", "--site", site, SOURCE_DATE_EPOCH="99999999999999999")

    assert result.returncode == 2
    assert result.stderr.startswith('SOURCE_DATE_EPOCH is "99999999999999999"; ')


def test_a_file_that_is_not_ours_is_not_overwritten(run: Run, site: Path) -> None:
    put(site, "../_site/index.html", "Mine.")

    result = run("build", "--site", site)

    assert result.returncode == 2
    assert "_site/index.html was not written by this program" in result.stderr
    assert snapshot(site / "_site").keys() == {"index.html"}


def test_a_file_that_is_in_nobodys_way_is_left_alone_and_told(run: Run, site: Path) -> None:
    put(site, "../_site/CNAME", "example.org")

    result = run("build", "--site", site)

    assert result.returncode == 0
    assert "1 file there is not ours and was left alone." in result.stderr
    assert (site / "_site" / "CNAME").read_text() == "example.org"


def test_an_output_folder_that_cannot_be_made_is_told(run: Run, site: Path) -> None:
    result = run("build", "--site", site, "--output", site / "site_config.yaml" / "public")

    assert result.returncode == 2
    assert "site_config.yaml is a file, and " in result.stderr
