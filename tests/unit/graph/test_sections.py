from datetime import date
from pathlib import Path

from sitegen.findings import Findings
from sitegen.graph.sections import find_children, find_neighbours, find_parents
from tests.libraries import library_in

PAGE = "---\ntitle: A page\ndescription: About it.\n---\n"
DRAFT = "---\ntitle: A page\ndescription: About it.\ndraft: true\n---\n"
HOME = {"_index.md": PAGE}


def parents(root: Path, pages: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    for path, text in pages.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    findings = Findings()
    found = find_parents(library_in(root, date(2026, 11, 21), Findings()), findings)
    messages = [f"{f.place.path} {f.rule} {f.message}" for f in findings.graded({})]
    return {path: parent.source_path for path, parent in found.items()}, messages


def test_a_page_belongs_to_the_page_of_its_folder_and_that_to_the_one_above(tmp_path: Path) -> None:
    pages = {**HOME, "levels/_index.md": PAGE, "levels/iop.md": PAGE, "about.md": PAGE}

    assert parents(tmp_path, pages) == (
        {"about.md": "_index.md", "levels/_index.md": "_index.md", "levels/iop.md": "levels/_index.md"},
        [],
    )


def test_a_folder_without_a_page_is_told_once_and_its_pages_belong_further_up(tmp_path: Path) -> None:
    pages = {**HOME, "levels/iop.md": PAGE, "levels/php.md": PAGE}

    assert parents(tmp_path, pages) == (
        {"levels/iop.md": "_index.md", "levels/php.md": "_index.md"},
        ["content/levels/_index.md section/missing-index The page of this folder is missing."],
    )


def test_a_folder_whose_page_is_a_draft_is_not_called_empty(tmp_path: Path) -> None:
    _, found = parents(tmp_path, {**HOME, "levels/_index.md": DRAFT, "levels/iop.md": PAGE})

    assert found == [
        "content/levels/_index.md section/missing-index "
        "The page of this folder is not published, and others below it are."
    ]


def test_a_page_that_cannot_be_read_is_not_missed(tmp_path: Path) -> None:
    _, found = parents(tmp_path, {"_index.md": "No front matter.", "about.md": PAGE})

    assert found == []


def test_a_page_has_its_neighbours_in_its_section_alone(tmp_path: Path) -> None:
    pages = {**HOME, "a.md": PAGE, "b.md": PAGE, "c/_index.md": PAGE, "c/d.md": PAGE, "c/e.md": PAGE}
    above, _ = parents(tmp_path, pages)
    library = library_in(tmp_path, date(2026, 11, 21), Findings())
    d, e = library.pages["c/d.md"], library.pages["c/e.md"]
    sections = {path: library.pages[parent] for path, parent in above.items()}

    assert find_neighbours(find_children(library.pages, sections)) == {
        "c/d.md": (None, e),
        "c/e.md": (d, None),
    }
