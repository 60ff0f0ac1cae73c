"""The same input gives the same bytes: wherever, whenever, by whomever and on what machine it is built."""

import getpass
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from sitegen.memo.workers import _PAYS
from tests.acceptance.conftest import NOVEMBER_21, ROOT, SITES, Run
from tests.publishing import in_a_process

EVERYTHING = SITES / "valid" / "everything"
NOBODY = 65534
AFTERNOON = int(NOVEMBER_21) + 15 * 3600
"""A moment that is the next day already in Kiritimati, and the day before in Pago Pago, hours earlier."""

LISTS_BACKWARDS = """\
import os
import pathlib

plain_list, plain_scan = os.listdir, os.scandir


class Scan:
    def __init__(self, path="."):
        with plain_scan(path) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def close(self):
        pass


def listdir(path="."):
    return sorted(plain_list(path), reverse=True)


os.listdir, os.scandir = listdir, Scan
pathlib.Path(__file__).with_name("used").touch()
"""
"""Has Python list folders from the last name to the first: file systems differ in their order."""

Files = dict[str, bytes]
Lay = Callable[[Path, Path], None]


def lay_out(source: Path, site: Path) -> None:
    """Copy the sources of a site."""
    lay_out_files(source, site, sorted(sources_of(source)))


def lay_out_backwards_and_long_ago(source: Path, site: Path) -> None:
    """Copy the sources of a site in another order, as files of another time, beside what editors leave."""
    paths = sorted(sources_of(source), reverse=True)
    lay_out_files(source, site, paths)
    (site / "content" / ".swap.md~").write_text("left by an editor", encoding="utf-8")
    for path in paths:
        os.utime(site / path, (1, 1_000_000_000))


def lay_out_files(source: Path, site: Path, paths: list[Path]) -> None:
    for path in paths:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes((source / path).read_bytes())


def sources_of(source: Path) -> set[Path]:
    below = [source / name for name in ("content", "static", "assets", "templates", "locales")]
    own = [folder for folder in below if source != ROOT or folder.name == "content"]
    files = {file for folder in own for file in folder.rglob("*") if file.is_file()}
    return {file.relative_to(source) for file in files | {source / "site_config.yaml"}}


def built(
    source: Path,
    folder: Path,
    *options: str,
    lay: Lay = lay_out,
    before: Callable[[], object] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Files:
    """Build a site from nothing in a process of its own; return the files by path."""
    lay(source, folder / "site")
    result = subprocess.run(
        [sys.executable, ROOT / "build.py", "build", "--site", folder / "site", *options],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOVEMBER_21, **(environment or {})},
        preexec_fn=before,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return contents(folder / "site" / "_site")


def contents(folder: Path) -> Files:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return the site with every kind of content, as it is built here."""
    return built(EVERYTHING, tmp_path_factory.mktemp("usual"), "--compress")


@pytest.mark.parametrize(
    "environment",
    [
        {
            **{
                "LC_ALL": "C",
                "LANG": "C",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
                "PYTHONHASHSEED": "0",
            },
            **{"TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": str(AFTERNOON)},
        },
        {
            **{"LC_ALL": "tr_TR.UTF-8", "LANG": "no_SUCH", "PYTHONHASHSEED": "4711", "HOME": "/nonexistent"},
            **{"TZ": "Pacific/Pago_Pago", "SOURCE_DATE_EPOCH": str(int(NOVEMBER_21) + 60)},
        },
        {"LC_ALL": "C.UTF-8", "PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "40"},
    ],
    ids=lambda environment: environment["LC_ALL"],
)
def test_the_environment_changes_nothing(environment: dict[str, str], usual: Files, tmp_path: Path) -> None:
    assert_same(built(EVERYTHING, tmp_path, "--compress", environment=environment), usual)


def test_the_name_of_the_folder_changes_nothing_and_nothing_tells_of_the_machine(
    usual: Files, tmp_path: Path
) -> None:
    folder = tmp_path / "telltale folder" / "Ürün & <Söhne> 'x'"
    folder.mkdir(parents=True)
    people = dict.fromkeys(("USER", "LOGNAME", "HOSTNAME"), "telltale-user")

    found = built(EVERYTHING, folder, "--compress", environment=people)

    words = {str(tmp_path), str(ROOT), "telltale", platform.node(), getpass.getuser()} - {"root", "build"}
    telling = [word.encode() for word in words if len(word) > 4]  # shorter ones stand in anything compressed
    told = [(path, word) for path, data in found.items() for word in telling if word in data]
    assert told == []
    assert_same(found, usual)


def test_the_order_and_the_times_of_files_change_nothing(usual: Files, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LISTS_BACKWARDS, encoding="utf-8")
    listing = {"PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    found = built(EVERYTHING, tmp_path, "--compress", lay=lay_out_backwards_and_long_ago, environment=listing)

    assert (tmp_path / "used").exists()
    assert_same(found, usual)


def test_the_umask_changes_nothing(usual: Files, tmp_path: Path) -> None:
    assert_same(built(EVERYTHING, tmp_path, "--compress", before=partial(os.umask, 0o077)), usual)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_the_user_changes_nothing(usual: Files, tmp_path: Path, run: Run) -> None:
    # All that is imported on the way is loaded here: somebody else may not be let into root's Python.
    lay_out(EVERYTHING, tmp_path)
    assert run("build", "--site", tmp_path, "--compress").returncode == 0

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        lay_out(EVERYTHING, site)
        for path in (Path(folder), site, *site.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        end = in_a_process(lambda: run("build", "--site", site, "--compress"), as_user=NOBODY)

        assert end == 0
        assert (site / "_site" / "index.html").stat().st_uid == NOBODY
        assert_same(contents(site / "_site"), usual)


@pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2, reason="there is but one core"
)
def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    core = min(os.sched_getaffinity(0))
    (tmp_path / "one").mkdir()
    (tmp_path / "all").mkdir()

    with_all = built(ROOT, tmp_path / "all", environment=GUIDES_DAY)
    with_one = built(
        ROOT, tmp_path / "one", before=partial(os.sched_setaffinity, 0, {core}), environment=GUIDES_DAY
    )

    assert sum(path.endswith(".html") for path in with_all) > _PAYS, "fewer pages are made in one process"
    assert_same(with_one, with_all)


def test_a_build_after_another_one_comes_to_the_same(usual: Files, tmp_path: Path, run: Run) -> None:
    lay_out(EVERYTHING, tmp_path / "site")
    page = tmp_path / "site" / "content" / "_index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\nOne more sentence.\n", encoding="utf-8")
    assert run("build", "--site", tmp_path / "site", "--compress").returncode == 0
    page.write_text(text, encoding="utf-8")

    assert run("build", "--site", tmp_path / "site", "--compress").returncode == 0

    assert_same(contents(tmp_path / "site" / "_site"), usual)


@pytest.mark.parametrize("epoch", ["soon", "-99999999999999", "9" * 30, "1e9", "2026-11-21", " ", "-1"])
def test_a_time_that_is_none_is_said(epoch: str, site: Path, run: Run) -> None:
    result = run("build", "--site", site, SOURCE_DATE_EPOCH=epoch)

    assert result.returncode == 2
    assert f'SOURCE_DATE_EPOCH is "{epoch}"' in result.stderr


GUIDES_DAY: dict[str, str] = {"SOURCE_DATE_EPOCH": "1795305600"}
"""A day on which nothing of the guide has to be looked at again."""


def assert_same(found: Files, usual: Files) -> None:
    """Compare the names first, then the bytes: a difference of whole sites nobody can read."""
    assert found.keys() == usual.keys()
    assert [path for path, data in found.items() if data != usual[path]] == []
