"""What the preview keeps when a build goes wrong."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.serve.preview import Preview

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"
PAGE = "---\ntitle: Home\ndescription: Words.\n---\n\n"


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    preview = Preview(shutil.copytree(MINIMAL, tmp_path / "site"), lambda: date(2026, 11, 22))
    preview.rebuild()
    return preview


def save(preview: Preview, body: str) -> None:
    (preview.root / "content" / "_index.md").write_text(PAGE + body, encoding="utf-8")
    preview.rebuild()


def home(preview: Preview) -> str:
    return preview.shown.files["index.html"].data.decode()


def test_a_stage_that_could_not_do_its_work_keeps_the_last_good_site(preview: Preview) -> None:
    save(preview, "Hello.\n")

    save(preview, "Goodbye, [friend](gone.md).\n")

    assert "Hello." in home(preview)
    assert preview.shown.summary == "The last good site is shown. 1 error, 0 warnings."


def test_a_check_that_objects_does_not_hide_what_was_saved(preview: Preview) -> None:
    save(preview, "Call 1-800-555-0100.\n")

    assert "Call 1-800-555-0100." in home(preview)
    assert preview.shown.state == "The site is shown as it was saved, but cannot be published."


def test_without_a_good_site_the_newest_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    preview = Preview(shutil.copytree(MINIMAL, tmp_path / "site"), lambda: date(2026, 11, 22))

    save(preview, "Go [there](gone.md).\n")

    assert "Go <a>there</a>." in home(preview)
    assert preview.shown.summary.endswith("parts of it are missing. 1 error, 0 warnings.")


def test_content_that_is_gone_keeps_the_last_good_site(preview: Preview) -> None:
    shutil.rmtree(preview.root / "content")

    preview.rebuild()

    assert "Welcome." in home(preview)
    assert preview.shown.state.endswith("The last good site is shown.")


def test_its_findings_name_commands_as_the_program_was_called(preview: Preview) -> None:
    preview.program = "sitegen"

    save(preview, "A word\u200b.\n")

    assert [finding.hint for finding in preview.shown.findings] == ['Run "sitegen tidy content/_index.md".']
