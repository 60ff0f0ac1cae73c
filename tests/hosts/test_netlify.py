"""What Netlify's own parsers read in the files of a built site."""

import json
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from sitegen.host_files.headers_file import read_headers
from sitegen.host_files.redirects_file import read_redirects
from tests.hosts.conftest import ROOT, Folder

NETLIFY = Path(__file__).with_name("netlify.mjs")

pytestmark = pytest.mark.usefixtures("tools")


def read_by_netlify(folder: Path, tools: Path) -> dict[str, Any]:
    node = shutil.which("node") or "node"
    run = subprocess.run([node, NETLIFY, tools, folder], capture_output=True, text=True, check=True)
    read: dict[str, Any] = json.loads(run.stdout)
    return read


@pytest.mark.parametrize("name", ["guide", "harbor", "bilingual"])
def test_netlify_reads_what_we_read(name: str, tools: Path, request: pytest.FixtureRequest) -> None:
    folder: Folder = request.getfixturevalue(name)

    read = read_by_netlify(folder.path, tools)

    assert read["errors"] == []
    rules = read_headers(folder.text("_headers"))
    assert {rule["for"]: rule["values"] for rule in read["headers"]} == {
        rule.path: dict(rule.headers) for rule in rules
    }
    assert [(each["from"], each["to"], each.get("status", 302)) for each in read["redirects"]] == list(
        read_redirects(folder.text("_redirects"))
    )


def test_old_addresses_lead_on_though_a_page_stands_there(
    harbor: Folder, tools: Path, tmp_path: Path
) -> None:
    site = shutil.copytree(harbor.path, tmp_path / "_site")
    command = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["build"]["command"]

    subprocess.run(["/bin/sh", "-c", command.replace("make site", "true")], cwd=tmp_path, check=True)

    moved = [each for each in read_by_netlify(site, tools)["redirects"] if each.get("status") == 301]
    assert len(moved) == 5
    assert all(each["force"] for each in moved)


def test_a_line_that_netlify_cannot_read_is_told_of(tools: Path, tmp_path: Path) -> None:
    """The test above can fail."""
    (tmp_path / "_redirects").write_text("/old/\n")

    assert len(read_by_netlify(tmp_path, tools)["errors"]) == 1
