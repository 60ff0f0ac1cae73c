"""The real command line, and the sites that it builds once for all tests of their output."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen.cli.main import main

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites"
SOURCES = {
    "the guide": ROOT,
    "a provider's site": ROOT / "examples" / "provider",
    "every kind of content": SITES / "valid" / "everything",
}
PREFIX = "/harbor"
NOVEMBER_21 = "1795219200"
"""The day on which every build of these tests runs, 2026, as seconds for `SOURCE_DATE_EPOCH`."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_build(
    *arguments: str | Path, cwd: Path = ROOT, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run the program with these arguments in the folder `cwd`, as `build.py` does.

    It runs in this process: a new one takes longer to begin than most of these builds take.
    """
    said = {"SOURCE_DATE_EPOCH": NOVEMBER_21, **environment}
    with contextlib.chdir(cwd):
        result = CliRunner().invoke(main, [str(each) for each in arguments], env=said, prog_name="build.py")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return subprocess.CompletedProcess(arguments, result.exit_code, result.stdout, result.stderr)


def start_build(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `build.py` in a process of its own."""
    return subprocess.run(
        [sys.executable, ROOT / "build.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOVEMBER_21, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def run() -> Run:
    return run_build


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of the smallest site, to be changed and built."""
    return shutil.copytree(SITES / "valid" / "minimal", tmp_path / "site")


@pytest.fixture(scope="session", params=SOURCES)
def published(request: pytest.FixtureRequest, publish: Callable[[str], Path]) -> Path:
    """Return the output of a real site, built for a host where it stands below `PREFIX`."""
    return publish(request.param)


@pytest.fixture(scope="session")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Build each site once: `published` is left and taken up again with every module that asks for it."""
    return cache(lambda name: published_below(tmp_path_factory.mktemp("below-a-path"), SOURCES[name]))


def published_below(root: Path, source: Path) -> Path:
    shutil.copytree(source / "content", root / "content")
    config = (source / "site_config.yaml").read_text(encoding="utf-8").splitlines()
    lines = [f"base_url: https://example.org{PREFIX}" if x.startswith("base_url:") else x for x in config]
    (root / "site_config.yaml").write_text("\n".join(lines), encoding="utf-8")
    return built(root, root / "_site")


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of the site with every kind of content."""
    root = tmp_path_factory.mktemp("everything")
    return built(shutil.copytree(SITES / "valid" / "everything", root / "site"), root / "output")


def built(site: Path, output: Path) -> Path:
    result = run_build("build", "--site", site, "--output", output)
    assert result.returncode == 0, result.stdout + result.stderr
    return output
