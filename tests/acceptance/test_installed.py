"""The wheel, and the command `sitegen` that it installs, far from this repository."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path

import pytest

from sitegen import __version__
from sitegen.folders import OVERRIDABLE
from tests.acceptance.conftest import NOVEMBER_21, ROOT, SITES, start_build

BESIDE = (*OVERRIDABLE, "starters")
"""The folders beside the package that are inside it in a wheel."""
INSIDE = "sitegen/defaults"
SAVED = "---\ntitle: {title}\ndescription: A page.\n---\n\nA word\u200b.\n"


@dataclass(frozen=True)
class Installed:
    """What `pip install` has made of the wheel, in a folder of its own."""

    folder: Path

    def __call__(self, *arguments: str | Path, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """Run the installed command; it finds its libraries where the tests have theirs."""
        environment = {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [self.folder / "bin" / "sitegen", *arguments],
            cwd=cwd,
            env={**os.environ, "SOURCE_DATE_EPOCH": NOVEMBER_21, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return distribution(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sitegen(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--no-compile",
        "--target",
    ]
    subprocess.run([*pip, folder, wheel], check=True)
    return Installed(folder)


def test_the_wheel_holds_what_the_program_reads_and_nothing_else(wheel: Path) -> None:
    taken_over = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"][
        "build"
    ]
    sources = {path for path in taken_over["targets"]["wheel"]["force-include"] if path not in BESIDE}
    expected = {path: f"{INSIDE}/{path}" for path in sources}
    for name in ("sitegen", *BESIDE):
        inside = "" if name == "sitegen" else f"{INSIDE}/"
        expected |= {path: f"{inside}{path}" for path in files_in(ROOT / name, ROOT)}

    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}

    assert held == {there: (ROOT / here).read_bytes() for here, there in expected.items()}


def test_a_wheel_made_from_the_source_distribution_has_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(distribution(ROOT, "sdist", tmp_path)) as archive:
        archive.extractall(tmp_path, filter="data")

    again = distribution(tmp_path / f"sitegen-{__version__}", "wheel", tmp_path)

    assert again.read_bytes() == wheel.read_bytes()


def test_the_wheel_names_the_version_of_the_program_and_carries_the_licences_of_others(wheel: Path) -> None:
    top = f"sitegen-{__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        metadata = Parser().parsestr(archive.read(f"{top}/METADATA").decode())
        licences = {name for name in archive.namelist() if name.startswith(f"{top}/licenses/")}

    vendored = {
        path for path in files_in(ROOT, ROOT) if "LICENSE" in path and path.startswith(("assets", "sitegen"))
    }
    assert metadata["Version"] == __version__
    assert licences == {f"{top}/licenses/{path}" for path in vendored}
    assert len(licences) >= 2


def test_the_command_says_its_version(sitegen: Installed, tmp_path: Path) -> None:
    assert sitegen("--version", cwd=tmp_path).stdout == f"sitegen, version {__version__}\n"


@pytest.mark.parametrize("kind", ["minimal", "guide", "provider"])
def test_it_makes_the_same_site_as_the_program_in_the_repository(
    sitegen: Installed, tmp_path: Path, kind: str
) -> None:
    site = tmp_path / "site"
    if kind == "minimal":
        shutil.copytree(SITES / "valid" / "minimal", site)
    else:
        assert sitegen("init", "site", "--kind", kind, cwd=tmp_path).returncode == 0
    before = contents_of(sitegen.folder)

    result = sitegen("build", "--compress", cwd=site)

    assert result.returncode == 0, result.stdout + result.stderr
    shutil.rmtree(site / ".sitegen")
    assert start_build("build", "--compress", "--site", site, "--output", tmp_path / "other").returncode == 0
    assert contents_of(site / "_site") == contents_of(tmp_path / "other")
    assert contents_of(sitegen.folder) == before


def test_files_of_the_site_come_before_those_that_are_installed(
    sitegen: Installed, site: Path, tmp_path: Path
) -> None:
    footer = Path("templates", "partials", "footer.html")
    (site / footer).parent.mkdir(parents=True)
    text = (ROOT / footer).read_text(encoding="utf-8")
    (site / footer).write_text(f"{text}<p>Our own end.</p>\n", encoding="utf-8")

    result = sitegen("build", "--site", site, cwd=tmp_path)

    assert result.returncode == 0, result.stdout
    assert "Our own end." in (site / "_site" / "index.html").read_text(encoding="utf-8")


def test_hints_and_new_files_name_the_command_as_it_was_called(sitegen: Installed, tmp_path: Path) -> None:
    made = sitegen("init", "site", "--kind", "guide", cwd=tmp_path)
    site = tmp_path / "site"
    (site / "content" / "page.md").write_text(SAVED.format(title="A page"), encoding="utf-8")
    article = sitegen("new", "article", "New", cwd=site)
    checked = sitegen("check", "--report", "report.html", cwd=site)

    readme = (site / "README.md").read_text(encoding="utf-8")
    begun = (site / "content" / "new.md").read_text(encoding="utf-8")
    report = (site / "report.html").read_text(encoding="utf-8")
    assert "See it: sitegen serve --site site" in made.stderr
    assert "while `sitegen serve` runs" in article.stderr
    assert 'Run "sitegen tidy content/page.md".' in checked.stdout
    assert "Run &#34;sitegen tidy content/page.md&#34;." in report
    assert "sitegen new article" in readme
    assert "sitegen review sign content/new.md" in begun
    assert not [text for text in (readme, begun, checked.stdout, report) if "build.py" in text]


@pytest.mark.parametrize(
    ("missing", "command"),
    [
        ("assets", ["build"]),
        ("locales", ["build"]),
        ("locales/en.yaml", ["build"]),
        ("templates", ["build"]),
        ("static", ["build"]),
        ("templates/skeletons", ["new", "article", "New"]),
        ("starters", ["init", "new", "--kind", "guide"]),
        ("content", ["init", "new", "--kind", "guide"]),
    ],
)
def test_what_is_missing_from_an_installation_is_named(
    sitegen: Installed, site: Path, tmp_path: Path, missing: str, command: list[str]
) -> None:
    broken = Installed(shutil.copytree(sitegen.folder, tmp_path / "broken"))
    there = broken.folder / INSIDE / missing
    shutil.rmtree(there) if there.is_dir() else there.unlink()

    result = broken(*command, cwd=site)

    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "is missing from the generator" in result.stderr


def distribution(project: Path, target: str, folder: Path) -> Path:
    """Return what the build backend makes of a project."""
    before = set(folder.iterdir())
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (made,) = set(folder.iterdir()) - before
    return made


def files_in(folder: Path, top: Path) -> set[str]:
    paths = (path.relative_to(top) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if "__pycache__" not in path.parts}


def contents_of(folder: Path) -> dict[str, str]:
    return {
        path: hashlib.sha256((folder / path).read_bytes()).hexdigest() for path in files_in(folder, folder)
    }
