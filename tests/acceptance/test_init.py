"""`build.py init`: a small, complete site that builds clean."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sitegen.starters.starter import Kind, lay_out
from tests.acceptance.conftest import Run
from tests.acceptance.new_sites import EPOCH, KINDS, ROOT, TODAY

NASTY_NAME = 'Harbor\'s "Clinic": #1 & more 🙂 {{ x }} [[ y ]] %}'


@pytest.fixture(scope="module", params=KINDS)
def site(request: pytest.FixtureRequest, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param) / "harbor-clinic"
    result = run("init", folder, "--kind", request.param, SOURCE_DATE_EPOCH=EPOCH)
    assert result.returncode == 0, result.stderr
    return folder


def test_a_new_site_has_no_findings(site: Path, run: Run) -> None:
    result = run("check", "--site", site, SOURCE_DATE_EPOCH=EPOCH)

    assert (result.returncode, result.stdout) == (0, "")


def test_it_is_called_like_its_folder_where_nothing_else_is_said(site: Path) -> None:
    config = yaml.safe_load((site / "site_config.yaml").read_text(encoding="utf-8"))

    assert (config["title"], config["publisher"]["name"]) == ("Harbor Clinic", "Harbor Clinic")


def test_its_readme_names_what_is_there(site: Path) -> None:
    rows = re.findall(r"^\| (`.*?) \|", (site / "README.md").read_text(encoding="utf-8"), re.M)

    named = {path for row in rows for path in re.findall("`([^`]+)`", row)}

    assert {path for path in named if not (site / path).exists()} == {"_site/"}


def test_every_data_file_names_a_schema_that_is_there(site: Path) -> None:
    first_lines = {file: file.read_text(encoding="utf-8").partition("\n")[0] for file in site.rglob("*.yaml")}

    schemas = {file: re.search(r"\$schema=(\S+)", line) for file, line in first_lines.items()}

    assert None not in schemas.values()
    assert [file for file, found in schemas.items() if found and not (file.parent / found[1]).exists()] == []


def test_its_crisis_lines_are_those_of_the_guide(site: Path) -> None:
    own, guides = (
        yaml.safe_load((root / "content" / "contacts.yaml").read_text(encoding="utf-8"))
        for root in (site, ROOT)
    )

    assert {"988", "911"} <= own.keys()
    assert {key: each for key, each in own.items() if key != "front-desk"}.items() <= guides.items()


def test_what_is_made_up_reaches_no_one(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "clinic", "--kind", "provider", SOURCE_DATE_EPOCH=EPOCH)

    contacts = yaml.safe_load((tmp_path / "clinic/content/contacts.yaml").read_text(encoding="utf-8"))
    form = yaml.safe_load((tmp_path / "clinic/content/forms/contact.yaml").read_text(encoding="utf-8"))
    assert re.fullmatch(r"\+1\d{3}55501\d\d", contacts["front-desk"]["call"])
    assert (form["enabled"], form["action"].startswith("https://example.org/")) == (False, True)


@pytest.mark.parametrize("kind", Kind)
def test_a_name_may_have_any_characters(kind: Kind) -> None:
    files = lay_out(kind, NASTY_NAME, TODAY)

    config = yaml.safe_load(files["site_config.yaml"])
    front_matter = {
        path: yaml.safe_load(data.decode().split("---\n")[1])
        for path, data in files.items()
        if path.endswith(".md") and path != "README.md"
    }
    assert (config["title"], config["publisher"]["name"]) == (NASTY_NAME, NASTY_NAME)
    assert [path for path, keys in front_matter.items() if not isinstance(keys, dict)] == []


def test_a_folder_with_something_in_it_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    result = run("init", tmp_path, "--kind", "guide")

    assert (result.returncode, [file.name for file in tmp_path.iterdir()]) == (2, ["notes.txt"])
    assert "is not empty" in result.stderr


def test_a_folder_that_cannot_be_made_is_told(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / ("x" * 300), "--kind", "guide")

    assert (result.returncode, "cannot be used" in result.stderr) == (2, True)


def test_where_nobody_can_be_asked_it_says_what_to_give(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / "site")

    assert (result.returncode, (tmp_path / "site").exists()) == (2, False)
    assert "Add --kind and one of guide, provider." in result.stderr


def test_at_a_terminal_it_asks_for_the_kind(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    os.write(ours, b"provider\n")

    command = [sys.executable, str(ROOT / "build.py"), "init", str(tmp_path / "site")]
    result = subprocess.run(command, stdin=theirs, capture_output=True, encoding="utf-8", check=False)

    assert (result.returncode, "What shall it be? (guide, provider)" in result.stderr) == (0, True)
    assert (tmp_path / "site" / "content" / "programs" / "iop.md").is_file()
