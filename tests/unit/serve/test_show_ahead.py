"""A page that was saved, shown before the site is built."""

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
    save(preview, PAGE + "Hello.\n")
    preview.rebuild()
    return preview


def save(preview: Preview, text: str) -> frozenset[Path]:
    page = preview.root.resolve() / "content" / "_index.md"
    page.write_text(text, encoding="utf-8")
    return frozenset({page})


def home(preview: Preview) -> bytes:
    return preview.shown.files["index.html"].data


def test_new_words_are_shown_as_the_build_shows_them(preview: Preview) -> None:
    assert preview.show_ahead(save(preview, PAGE + "## Hours\n\nOpen **daily**.\n"))
    ahead = home(preview)

    preview.rebuild()

    assert b"<strong>daily</strong>" in ahead
    assert ahead == home(preview)


@pytest.mark.parametrize(
    "text",
    [PAGE.replace("Words", "Others") + "Hello.\n", PAGE + "See [this](gone.md).\n", "Hello.\n"],
    ids=["front matter", "an error", "no front matter"],
)
def test_all_else_is_left_to_the_build(preview: Preview, text: str) -> None:
    before = home(preview)

    assert not preview.show_ahead(save(preview, text))
    assert home(preview) == before


def test_a_page_that_is_gone_is_left_to_the_build(preview: Preview) -> None:
    changed = save(preview, PAGE)
    for page in changed:
        page.unlink()

    assert not preview.show_ahead(changed)


def test_a_new_page_is_left_to_the_build(preview: Preview) -> None:
    page = preview.root.resolve() / "content" / "new.md"
    page.write_text(PAGE, encoding="utf-8")

    assert not preview.show_ahead(frozenset({page}))


def test_of_several_pages_none_is_shown_ahead(preview: Preview) -> None:
    other = preview.root.resolve() / "content" / "404.md"

    assert not preview.show_ahead(save(preview, PAGE + "New.\n") | {other})
