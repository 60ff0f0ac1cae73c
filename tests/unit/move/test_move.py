"""A move that breaks off, or that somebody else's work overtakes, loses nothing."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import SiteError
from sitegen.move.move import Move, make_move, work_out_move
from sitegen.progress import untracked

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a site whose home page leads to another page."""
    root = shutil.copytree(MINIMAL, tmp_path / "site")
    (root / "content" / "care").mkdir()
    for path in ("care/_index.md", "visit.md"):
        text = f"---\ntitle: {path}\ndescription: A page.\n---\n"
        (root / "content" / path).write_text(text, encoding="utf-8")
    with (root / "content" / "_index.md").open("a", encoding="utf-8", newline="\n") as home:
        home.write("\n[Visit us](visit.md)\n")
    return root


@pytest.fixture
def move(root: Path) -> Move:
    return work_out_move("visit.md", "care/visit.md", root, date(2026, 11, 21), untracked)


def all_files(root: Path) -> dict[str, bytes]:
    files = (file for file in sorted((root / "content").rglob("*")) if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("path", ["content/visit.md", "content/_index.md"])
def test_a_file_that_was_saved_meanwhile_stops_the_move(root: Path, move: Move, path: str) -> None:
    with (root / path).open("a", encoding="utf-8", newline="\n") as file:
        file.write("\nNew words.\n")
    saved = all_files(root)

    with pytest.raises(SiteError, match=f"{path} has just been changed. Nothing was moved; try again."):
        make_move(move, root)

    assert all_files(root) == saved


def test_a_file_that_somebody_made_meanwhile_at_the_new_place_stays(root: Path, move: Move) -> None:
    (root / "content" / "care" / "visit.md").write_text("Theirs.", encoding="utf-8")
    saved = all_files(root)

    with pytest.raises(SiteError, match=r"content/care/visit\.md has just been changed"):
        make_move(move, root)

    assert all_files(root) == saved


def test_what_cannot_be_written_leaves_all_as_it_was(root: Path, move: Move) -> None:
    before = all_files(root)
    shutil.rmtree(root / "content" / "care")
    (root / "content" / "care").write_bytes(b"A file where the folder was.")

    with pytest.raises(SiteError, match="cannot be written"):
        make_move(move, root)

    there = all_files(root)
    assert {path: there[path] for path in ("content/visit.md", "content/_index.md")} == {
        path: before[path] for path in ("content/visit.md", "content/_index.md")
    }
