"""What files look like from outside, which takes far less time to see than to read them."""

import os
import time
from collections.abc import Iterable, Iterator
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
    return Signatures({path: signature for top in paths for path, signature in _below(top)}, at)


def _below(top: str) -> Iterator[tuple[str, Signature]]:
    try:
        entries = os.scandir(top)
    except NotADirectoryError:
        yield from _of_file(top)
        return
    except OSError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != _LEFT_BY_PYTHON:
                    yield from _below(entry.path)
            else:
                yield from _of_file(entry.path)


def _of_file(path: str) -> Iterator[tuple[str, Signature]]:
    try:
        now = os.stat(path)  # noqa: PTH116 - of ten thousand files, each time
    except OSError:
        return
    yield path, (now.st_size, changed_at(now), now.st_ino)
