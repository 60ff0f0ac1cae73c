"""What the watcher tells of, with real files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.serve.watch import changes

NOT_READ = (
    "_site/index.html", ".sitegen/proof", "notes.txt", "content/.iop.md.swp", "content/4913", "content/a~"
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "levels").mkdir(parents=True)
    (tmp_path / "site_config.yaml").touch()
    return tmp_path


def watching(root: Path) -> Iterator[frozenset[Path]]:
    changed = changes(root)
    while next(changed):
        pass
    return changed


def is_told(changed: Iterator[frozenset[Path]]) -> bool:
    """Whether a change is told of within the next ticks."""
    return any(next(changed) for _ in range(40))


@pytest.mark.parametrize(
    "path",
    ["site_config.yaml", "content/_index.md", "content/levels/iop.md", "templates/base.html", "assets/a.css"],
)
def test_what_a_build_reads_is_told_of(root: Path, path: str) -> None:
    changed = watching(root)

    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("new", encoding="utf-8")

    assert is_told(changed)


def test_what_a_build_does_not_read_is_not_told_of(root: Path) -> None:
    changed = watching(root)

    for path in NOT_READ:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text("new", encoding="utf-8")

    assert not any(next(changed) for _ in range(10))


def test_a_folder_that_went_and_came_again_is_watched_again(root: Path) -> None:
    changed = watching(root)

    shutil.rmtree(root / "content")
    (root / "content" / "living").mkdir(parents=True)
    assert is_told(changed)
    while next(changed):
        pass
    (root / "content" / "living" / "work.md").write_text("new", encoding="utf-8")

    assert is_told(changed)
