"""At every moment, and after any kill, the old site stands there or the new one."""

import importlib
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.render.output import OutputFile
from sitegen.write import alone
from tests.publishing import (
    NOBODY,
    at_each_effect,
    broken_references,
    contents,
    in_a_process,
    killed_at_each_effect,
    let_others_in,
    publish_to,
    site,
)

OLD = site(home="Welcome", iop="What it is", gone="Not for long", deep="Old")
NEW = site(home="Welcome back", iop="What it is", fresh="New here", links="fresh")
BESIDE = "._site.sitegen-new"

is_root = os.geteuid() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a published site with something in it that is not ours."""
    folder = tmp_path / "there" / "_site"
    publish_to(folder, OLD)
    (folder / "CNAME").write_text("example.org")
    (folder / ".git").mkdir()
    (folder / ".git" / "refs").mkdir()
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (folder / "to-elsewhere").symlink_to("/nowhere")
    return folder


def published(files: list[OutputFile], folder: Path) -> dict[str, str]:
    """Return what stands in a folder after a site was published in a copy of it."""
    copy = shutil.copytree(folder, folder.parent / "copy", symlinks=True)
    publish_to(copy, files)
    return contents(copy)


def test_what_is_not_ours_stays_and_all_else_is_the_new_site(folder: Path) -> None:
    plan = publish_to(folder, NEW).plan

    there = contents(folder)
    assert plan.foreign == (".git/HEAD", ".git/refs", "CNAME", "to-elsewhere")
    assert {path: there.pop(path) for path in plan.foreign} == {
        ".git/HEAD": "ref: refs/heads/main",
        ".git/refs": "",
        "CNAME": "example.org",
        "to-elsewhere": "-> /nowhere",
    }
    assert there.keys() == {file.path for file in NEW} | {"build-manifest.json"}
    assert there["home/index.html"].endswith("Welcome back")


def test_a_site_is_exchanged_in_one_step_and_leaves_nothing_beside_it(folder: Path) -> None:
    assert publish_to(folder, NEW).in_one_step
    assert [path.name for path in folder.parent.iterdir()] == ["_site"]


def test_a_file_that_did_not_change_is_not_written_again(folder: Path) -> None:
    same = [*OLD[:-1], OutputFile(OLD[-1].path, b"other", OLD[-1].origin)]
    before = (folder / OLD[1].path).stat()

    publish_to(folder, same)

    now = (folder / OLD[1].path).stat()
    assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_at_every_moment_the_old_site_or_the_new_one_stands_there(folder: Path) -> None:
    old, new = contents(folder), published(NEW, folder)
    moments = []

    def look(_: int) -> None:
        moments.append(contents(folder))
        assert moments[-1] in (old, new)

    def work() -> None:
        at_each_effect(look, lambda: publish_to(folder, NEW))
        assert (moments[0], moments[-1], len(moments) > 20) == (old, new, True)

    assert in_a_process(work) == 0


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(folder: Path) -> None:
    old, new = contents(folder), published(NEW, folder)
    seen = set()

    for _ in killed_at_each_effect(lambda: publish_to(folder, NEW)):
        there = contents(folder)
        assert there in (old, new)
        seen.add(there == new)
        publish_to(folder, OLD)
        assert contents(folder) == old

    assert seen == {False, True}
    assert contents(folder) == new
    assert not (folder.parent / BESIDE).exists()


def test_a_first_build_killed_at_any_moment_leaves_nothing_or_all_of_the_site(tmp_path: Path) -> None:
    folder = tmp_path / "_site"

    for _ in killed_at_each_effect(lambda: publish_to(folder, NEW)):
        assert contents(folder).keys() in (set(), {file.path for file in NEW} | {"build-manifest.json"})
        shutil.rmtree(folder, ignore_errors=True)

    assert broken_references(folder, "home") == set()


def test_builds_killed_at_random_moments_leave_the_old_site_or_the_new_one(folder: Path) -> None:
    sites = [site(home=f"Number {number}", **{f"page-{number}": "x" * 100_000}) for number in (1, 2)]
    both = [published(sites[0], folder)]
    publish_to(folder, sites[0])
    started = time.perf_counter()
    publish_to(folder, sites[1])
    length = time.perf_counter() - started
    both.append(contents(folder))
    draw = random.Random(7)  # noqa: S311
    killed = 0

    for number in range(300):
        child = os.fork()
        if child == 0:
            publish_to(folder, sites[number % 2])
            os._exit(0)
        time.sleep(draw.uniform(0, length))
        os.kill(child, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
        assert contents(folder) in both

    assert killed > 100


def test_pages_are_never_broken_where_folders_cannot_be_exchanged(folder: Path) -> None:
    """Where we may not write beside the site, files are replaced one by one, in the right order."""
    old = published(OLD, folder)
    make_writable_for_others(folder)
    beside_nothing_can_be_made(folder.parent)

    for _ in killed_at_each_effect(lambda: publish_to(folder, NEW), as_user=NOBODY if is_root else None):
        assert broken_references(folder, "home") == set()
        assert {file.path for file in OLD if "iop" in file.path} <= contents(folder).keys()
        assert as_others(lambda: publish_to(folder, OLD)) == 0
        assert {path: text for path, text in contents(folder).items() if text or path in old} == old

    assert broken_references(folder, "home") == set()
    assert contents(folder).keys() > {file.path for file in NEW}
    assert "gone/index.html" not in contents(folder)


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_systems_that_cannot_exchange_folders_get_the_site_all_the_same(folder: Path, system: str) -> None:
    """Python says what system it is on; without locks, links of links, and a call to write a disk through."""
    new = published(NEW, folder)

    def work() -> None:
        sys.platform = system
        if system == "win32":
            sys.modules["fcntl"] = None  # type: ignore[assignment]
            del os.sync
        with importlib.reload(alone).alone(folder):
            assert not publish_to(folder, NEW).in_one_step

    assert in_a_process(work) == 0
    assert contents(folder) == new


def test_a_folder_becomes_a_file_and_a_file_a_folder(folder: Path) -> None:
    before = [OutputFile("a", b"file", OLD[0].origin), OutputFile("b/c/d", b"deep", OLD[0].origin)]
    after = [OutputFile("a/index.html", b"page", OLD[0].origin), OutputFile("b", b"file", OLD[0].origin)]
    publish_to(folder, before)
    publish_to(folder, after)
    assert {"a/index.html", "b"} <= contents(folder).keys()

    make_writable_for_others(folder)
    beside_nothing_can_be_made(folder.parent)
    assert as_others(lambda: publish_to(folder, before)) == 0
    assert {"a", "b/c/d"} <= contents(folder).keys()


def as_others(work: Callable[[], object]) -> int:
    return in_a_process(work, as_user=NOBODY if is_root else None)


def make_writable_for_others(folder: Path) -> None:
    for path in [folder, *(path for path in folder.rglob("*") if not path.is_symlink())]:
        path.chmod(0o777 if path.is_dir() else 0o666)
        if is_root:
            os.chown(path, NOBODY, NOBODY)


def beside_nothing_can_be_made(folder: Path) -> None:
    """Let everybody come through these folders, and nobody but root write to the last one."""
    let_others_in(folder)
    folder.chmod(0o555)
