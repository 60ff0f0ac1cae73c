"""What stands in a folder: files, links, and folders with nothing in them."""

import os
from pathlib import Path
from typing import NamedTuple


class Tree(NamedTuple):
    """All that is below a folder, by POSIX path. Links are never followed."""

    files: frozenset[str]
    """Everything that is no folder; a link to one is none either."""
    links: frozenset[str]
    """Those of the files that are symbolic links."""
    empty_folders: frozenset[str]


def tree_of(folder: Path) -> Tree:
    """Return what is below a folder; nothing where there is no folder."""
    files: set[str] = set()
    links: set[str] = set()
    empty_folders: set[str] = set()
    if folder.is_dir():
        _walk(str(folder), "", (files, links, empty_folders))
    return Tree(frozenset(files), frozenset(links), frozenset(empty_folders))


def folders_above(path: str) -> tuple[str, ...]:
    """Return the folders that a path leads through, the nearest first: `a/b` and `a` for `a/b/c`."""
    parts = path.split("/")
    return tuple("/".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))


def _walk(folder: str, below: str, seen: tuple[set[str], set[str], set[str]]) -> None:
    files, links, empty_folders = seen
    with os.scandir(folder) as entries:
        is_empty = True
        for entry in entries:
            is_empty = False
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                _walk(entry.path, f"{path}/", seen)
                continue
            files.add(path)
            if entry.is_symlink():
                links.add(path)
    if is_empty and below:
        empty_folders.add(below.rstrip("/"))
