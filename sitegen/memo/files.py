"""Files as inputs: read with a note of it, and told apart by content, not by time."""

import contextlib
import errno
import os
import time
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG

from sitegen.budgets import LARGEST_FILE
from sitegen.memo.clocks import changed_at, is_settled
from sitegen.memo.digests import content_digest
from sitegen.memo.reads import Look, note, note_file

FILE = "file"
"""The name under which reads of files are noted, by path."""


def read_file(file: Path) -> bytes:
    """Return the content of a file, and note what was read.

    Raises:
        OSError: if it cannot be read; that it was tried is noted.
    """
    path = os.fspath(file)
    note(FILE, path)
    look, data = _read(path)
    note_file(path, look)
    return data


class Files:
    """The digests of files in one build, from earlier looks where these still hold."""

    def __init__(self, before: Mapping[str, Look]) -> None:
        self._before = before
        self.now: dict[str, Look] = {}

    def learn(self, path: str, look: Look) -> bool:
        """Take over what somebody has read; tell whether it is what all others of this build have read."""
        return self.now.setdefault(path, look).digest == look.digest

    def digest_at(self, path: str) -> bytes:
        """Return the digest of a file's content; nothing where there is none that can be read."""
        look = self.now.get(path) or self._looked(path)
        if look is None:
            return b""
        self.now[path] = look
        return look.digest

    def wrote(self, path: str, digest: bytes) -> None:
        """Take over that a file has just been written with content of this digest."""
        with contextlib.suppress(OSError):
            now = os.stat(path)  # noqa: PTH116 - one of ten thousand
            self.now[path] = Look(now.st_size, changed_at(now), now.st_ino, digest, time.time_ns())

    def told_apart(self, name: str, path: str) -> tuple[bytes, bytes]:
        """Return what tells a file apart from others and from itself at another time."""
        return name.encode(), self.digest_at(path)

    def _looked(self, path: str) -> Look | None:
        before = self._before.get(path)
        try:
            if before is not None and _still_holds(before, os.stat(path)):  # noqa: PTH116 - one of ten thousand
                return before
            return _read(path)[0]
        except OSError:
            return None


def _still_holds(look: Look, now: os.stat_result) -> bool:
    """Whether a file need not be read again."""
    is_same = (look.size, look.changed, look.inode) == (now.st_size, changed_at(now), now.st_ino)
    return is_same and is_settled(look.changed, look.at)


def _read(path: str) -> tuple[Look, bytes]:
    with open(path, "rb", opener=_opened) as file:
        stat, at = os.fstat(file.fileno()), time.time_ns()
        if not S_ISREG(stat.st_mode):
            raise OSError(errno.EINVAL, "It is a pipe or a device")
        if stat.st_size > LARGEST_FILE:
            raise OSError(errno.EFBIG, "It is too large")
        data = file.read()
    return Look(stat.st_size, changed_at(stat), stat.st_ino, content_digest(data), at), data


def _opened(path: str, flags: int) -> int:
    """Open a file without waiting: a pipe would wait for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
