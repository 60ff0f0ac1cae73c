"""The hosts' own programs, where `make hosts` has installed them, and sites laid out for them.

They need Node, as nothing else here does. So where SITE_HOST_TOOLS names no folder, these tests are left out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
SECURITY = """\
security:
  contacts: [mailto:security@example.org]
  expires: 2027-06-01
severities:
  translation/unconfirmed: "off"
"""
SITES = ROOT / "tests" / "sites" / "valid"


class Folder(NamedTuple):
    """A folder as a host publishes it."""

    path: Path
    prefix: str
    """Where in it the site is; what the host reads stands at its top."""

    @property
    def site(self) -> Path:
        return self.path / self.prefix.strip("/")

    def text(self, name: str) -> str:
        file = self.path / name
        return file.read_text(encoding="utf-8") if file.exists() else ""


@pytest.fixture(scope="session")
def tools() -> Path:
    """Return the folder with the hosts' programs."""
    folder = os.environ.get("SITE_HOST_TOOLS", "")
    if not folder:
        pytest.skip("the hosts' own programs are not here: make hosts installs them and runs this")
    return Path(folder).resolve()


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Build the guide, at the root of its host."""
    return _published(ROOT, tmp_path_factory.mktemp("guide"), "")


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Build the site with every kind of content, below a path, with lines of its own for hosts."""
    site = shutil.copytree(SITES / "everything", tmp_path_factory.mktemp("harbor") / "site")
    (site / "static" / "_headers").write_text("# ours\n/harbor/*\n  X-Robots-Tag: noarchive\n")
    (site / "static" / "_redirects").write_text(
        "/old/* /harbor/levels/:splat\n/harbor/call /harbor/help-now/ 302\n"
    )
    return _published(site, tmp_path_factory.mktemp("published"), "/harbor")


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Build a site in two languages whose page for what is not there is translated, and with a contact."""
    site = shutil.copytree(SITES / "two-languages", tmp_path_factory.mktemp("two") / "site")
    (site / "content" / "404.es.md").write_text(
        "---\ntitle: No está aquí\ndescription: No hay página aquí.\n---\n\nEsta página no está aquí.\n",
        encoding="utf-8",
    )
    config = site / "site_config.yaml"
    text = config.read_text(encoding="utf-8").replace("https://example.org/guide", "https://example.org")
    config.write_text(text + SECURITY, encoding="utf-8")
    return _published(site, tmp_path_factory.mktemp("published"), "")


def _published(site: Path, folder: Path, prefix: str) -> Folder:
    published = Folder(folder, prefix)
    build = subprocess.run(
        [sys.executable, "build.py", "build", "--site", site, "--output", published.site / ""],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert build.returncode == 0, build.stdout + build.stderr
    if prefix:
        for name in ("_headers", "_redirects"):
            (published.site / name).rename(folder / name)
    return published
