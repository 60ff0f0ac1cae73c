"""What `build.py move` refuses: nothing has changed, and it says why."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Run
from tests.acceptance.linked_site import all_files, link_all, moved


@pytest.fixture
def linked(site: Path) -> Path:
    return link_all(site)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            "care/ipo.md",
            "x.md",
            'There is no page, section or file beside a page at "care/ipo.md". Did you mean "care/iop.md"?',
        ),
        ("care/iop.md", "visit.md", "content/visit.md is there already. Choose another name."),
        ("care/iop.md", "care/iop.md", "content/care/iop.md is there already."),
        (
            "care/iop.md",
            "care/IOP.md",
            '"IOP" is not a good part of an address. Use a to z, 0 to 9 and hyphens.',
        ),
        (
            "care/iop.md",
            "care/my page.md",
            '"my page" is not a good part of an address. Use a to z, 0 to 9 and hyphens.',
        ),
        (
            "care/iop.md",
            "../iop.md",
            '"../iop.md" is not in content/.',
        ),
        (
            "care/iop.md",
            "new",
            'A file keeps its ending. Did you mean "content/new.md", or the folder "content/new/"?',
        ),
        (
            "care/iop.md",
            "visit/_index.md",
            "content/visit.md has the address /visit/ already. Choose another name.",
        ),
        (
            "care",
            "other",
            "content/other/ is there already. Choose another name, or move its pages one by one.",
        ),
        ("_index.md", "home.md", "The home page has to stay where it is."),
        ("404.md", "lost.md", "The page for wrong addresses has to stay where it is."),
        (
            "faqs/care.yaml",
            "faqs/x.yaml",
            'There is no page, section or file beside a page at "faqs/care.yaml".',
        ),
    ],
)
def test_what_cannot_be_moved_is_left_alone_and_told(
    run: Run, linked: Path, old: str, new: str, why: str
) -> None:
    before = all_files(linked)

    code, said, words = moved(run, linked, old, new)

    assert (code, said, all_files(linked)) == (2, "", before)
    assert words == f"{why}\n"


def test_an_address_that_another_page_had_is_taken(run: Run, linked: Path) -> None:
    moved(run, linked, "visit.md", "call.md")

    code, _, why = moved(run, linked, "care/php.md", "visit.md")

    assert (code, why) == (2, "content/call.md has the address /visit/ already. Choose another name.\n")


def test_nothing_moves_while_a_file_cannot_be_read(run: Run, linked: Path) -> None:
    (linked / "content" / "visit.md").write_text("No front matter.", encoding="utf-8")
    before = all_files(linked)

    code, _, why = moved(run, linked, "care/iop.md", "x.md")

    assert (code, all_files(linked)) == (2, before)
    assert why.startswith("These may name it and cannot be read: content/visit.md. ")


def test_a_page_into_a_folder_for_data_is_refused_with_the_finding(run: Run, linked: Path) -> None:
    before = all_files(linked)

    code, said, _ = moved(run, linked, "care/iop.md", "faqs/iop.md")

    assert (code, all_files(linked)) == (1, before)
    assert 'content/faqs/iop.md:1:1: content/unknown-file: Nothing reads "iop.md" here.' in said
