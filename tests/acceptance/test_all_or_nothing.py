"""Whatever happens to a build, the old site or the new one is published, and the next build is sound."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.memo.workers import _cores
from sitegen.pipeline import build_site, write_site
from tests.acceptance.conftest import ROOT, SITES, Run, start_build
from tests.publishing import in_a_process, leave_free, small_disk

DAY = date(2026, 11, 21)
KILLS = 100


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return shutil.copytree(SITES / "valid" / "minimal", tmp_path / "site")


def build(site: Path) -> None:
    built = build_site(site, DAY, Findings())
    assert built.is_publishable
    write_site(built, site / "_site")


def change(site: Path, number: int) -> None:
    """Add a page, remove the one before, and name both in another."""
    for before in (site / "content").glob("page-*.md"):
        before.unlink()
    page = f"---\ntitle: Page {number}\ndescription: It is number {number}.\n---\n\nIts text is short.\n"
    (site / "content" / f"page-{number}.md").write_text(page, encoding="utf-8")
    home = (site / "content" / "_index.md").read_text(encoding="utf-8").partition("\n\nSee ")[0].rstrip()
    link = f"{home}\n\nSee [page {number}](page-{number}.md).\n"
    (site / "content" / "_index.md").write_text(link, encoding="utf-8")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_builds_killed_at_any_moment_harm_neither_the_site_nor_the_next_build(site: Path) -> None:
    """The whole build is killed, from reading to keeping what it learned."""
    change(site, 0)
    build(site)
    started = time.perf_counter()
    change(site, 1)
    assert in_a_process(lambda: build(site)) == 0
    length = time.perf_counter() - started
    draw = random.Random(8)  # noqa: S311
    old = bytes_of(site / "_site")
    killed = 0

    for number in range(2, KILLS + 2):
        change(site, number)
        child = os.fork()
        if child == 0:
            build(site)
            os._exit(0)
        time.sleep(draw.uniform(0, length))
        os.kill(child, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
        after_kill = bytes_of(site / "_site")
        build(site)
        new = bytes_of(site / "_site")
        assert after_kill in (old, new)
        old = new

    assert killed > KILLS / 3
    shutil.copytree(site / "content", site / "clean" / "content")
    shutil.copy(site / "site_config.yaml", site / "clean")
    build(site / "clean")
    assert bytes_of(site / "clean" / "_site") == bytes_of(site / "_site")
    assert [path.name for path in site.iterdir() if "sitegen-new" in path.name] == []


@pytest.mark.skipif(sys.platform != "linux" or _cores() == 1, reason="a build is one process here")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_of_a_killed_build_no_process_stays(site: Path, end: signal.Signals) -> None:
    """What waits for the output of a build, as a build server does, would wait for them for ever."""
    for number in range(300):
        head = f"---\ntitle: Page {number}\ndescription: It is number {number}.\n---\n\n"
        (site / "content" / f"page-{number}.md").write_text(head + "Some words. " * 200, encoding="utf-8")
    command = [sys.executable, "build.py", "build", f"--site={site}"]

    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as main:
        begun = Path(f"/proc/{main.pid}/task/{main.pid}/children")
        while not begun.read_text(encoding="utf-8"):
            time.sleep(0.001)
        main.send_signal(end)
        try:
            main.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(main.pid, signal.SIGKILL)

    assert main.returncode == -end


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 2) as disk:
        yield disk


def test_a_full_disk_under_the_whole_site_ends_in_a_sentence(disk: Path) -> None:
    """What was learned is kept on that disk too, and may be cut off anywhere."""
    site = shutil.copytree(SITES / "valid" / "minimal", disk / "site")
    change(site, 0)
    assert start_build("build", "--site", site).returncode == 0
    old = bytes_of(site / "_site")
    ends = []

    for number, free in enumerate(range(0, 600_000, 40_000), 1):
        change(site, number)
        ballast = leave_free(disk, free)
        result = start_build("build", "--site", site)
        ballast.unlink()
        ends.append(result.returncode)
        if result.returncode == 0:
            old = bytes_of(site / "_site")
            assert f"page-{number}/index.html" in old
        else:
            assert "No space left on device" in result.stderr
            assert bytes_of(site / "_site") == old

    assert set(ends) == {0, 2}
    assert start_build("build", "--site", site, "--verify").returncode == 0


def test_what_is_not_the_sites_goes_when_that_is_asked_for(run: Run, site: Path) -> None:
    run("build", "--site", site)
    (site / "_site" / "old-upload.pdf").write_text("old", encoding="utf-8")

    spared = run("build", "--site", site)
    forced = run("build", "--site", site, "--force")

    assert "1 file there is not ours and was left alone." in spared.stderr
    assert "0 files written" in forced.stderr
    assert "1 removed" in forced.stderr
    assert not (site / "_site" / "old-upload.pdf").exists()


@pytest.mark.parametrize("output", ["content/public", ".", "templates"])
def test_a_site_is_not_written_among_its_sources(run: Run, site: Path, output: str) -> None:
    before = bytes_of(site / "content")

    result = run("build", "--site", site, "--output", site / output)

    assert result.returncode == 2
    assert "Choose another output folder." in result.stderr
    assert bytes_of(site / "content") == before
