"""What files look like from outside, which takes far less time to see than to read them."""

import os
import time
from collections.abc import Iterable
from typing import NamedTuple

from sitegen.memo.clocks import changed_at, is_settled

Signature = tuple[int, int, int]
"""Size, time of the last change in nanoseconds since 1970, inode."""

_LEFT_BY_PYTHON = "__pycache__"


class Signatures(NamedTuple):
    """The signatures of some files, by path."""

    by_path: dict[str, Signature]
    at: int
    """When they were looked at, in nanoseconds since 1970."""

    def still_hold(self, now: "Signatures") -> bool:
        """Whether no file has come, gone or changed, as surely as can be told without reading them."""
        changes = (changed for _, changed, _ in self.by_path.values())
        return self.by_path == now.by_path and all(is_settled(changed, self.at) for changed in changes)


def signatures_of(paths: Iterable[str]) -> Signatures:
    """Return the signatures of these files, and of all files in the folders among them."""
    at = time.time_ns()
    by_path: dict[str, Signature] = {}
    linked: set[str] = set()
    for path in paths:
        _look_at(path, by_path, linked)
    return Signatures(by_path, at)


def _look_at(path: str, seen: dict[str, Signature], linked: set[str]) -> None:
    """Add what is at a path to what was seen: a file, or all files of a folder.

    `linked` are the folders that links have led to: a link may lead back to where it stands.
    """
    try:
        entries = os.scandir(path)
    except NotADirectoryError:
        _look_at_file(path, seen)
        return
    except OSError:
        return
    with entries:
        for entry in entries:
            if not _is_folder(entry):
                _look_at_file(entry.path, seen)
            elif entry.name != _LEFT_BY_PYTHON and not _was_seen(entry, linked):
                _look_at(entry.path, seen, linked)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself


def _was_seen(entry: os.DirEntry[str], linked: set[str]) -> bool:
    if not entry.is_symlink():
        return False
    target, before = os.path.realpath(entry.path), len(linked)
    linked.add(target)
    return len(linked) == before


def _look_at_file(path: str, seen: dict[str, Signature]) -> None:
    try:
        now = os.stat(path)  # noqa: PTH116 - of ten thousand files, each time
    except OSError:
        return
    seen[path] = now.st_size, changed_at(now), now.st_ino
