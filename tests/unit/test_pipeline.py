import shutil
from datetime import date
from pathlib import Path

from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site, rebuilt

MINIMAL = Path(__file__).parents[1] / "sites" / "valid" / "minimal"
DRAFT = "---\ntitle: A page\ndescription: What it is about.\ndraft: true\n---\n\nIts text.\n"


def test_a_preview_made_again_has_the_pages_that_are_not_published(tmp_path: Path) -> None:
    root = shutil.copytree(MINIMAL, tmp_path / "site")
    (root / "content" / "draft.md").write_text(DRAFT)
    build = build_site(root, date(2026, 11, 22), Findings(), with_withheld=True)

    again = rebuilt(build)

    assert "draft/index.html" in [file.path for file in again.files]
    assert _published(again) == _published(build)


def _published(build: Build) -> list[tuple[str, bytes]]:
    return [(file.path, file.data) for file in build.files]
