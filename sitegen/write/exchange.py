"""Two calls of the system that Python does not have: exchanging two folders, and writing one disk through."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_CURRENT_FOLDER = -100
"""AT_FDCWD of openat(2): paths are relative to the current folder."""
_CALL = "renameat2"
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""
_NOT_ALLOWED = (errno.ENOSYS, errno.EPERM)
"""What a call ends with that a sandbox does not let through."""


def can_exchange() -> bool:
    """Whether the system knows the call; some of its file systems may not."""
    return hasattr(_library(), _CALL)


def exchange(one: Path, other: Path) -> None:
    """Let two paths change places, in one step that nobody can see half of, where the system `can_exchange`.

    Raises:
        OSError: if the file system cannot; nothing has changed then.
    """
    call = getattr(_library(), _CALL)
    result = call(_CURRENT_FOLDER, os.fsencode(one), _CURRENT_FOLDER, os.fsencode(other), _EXCHANGE)
    _require_success(result, one)


def write_through(folder: Path) -> None:
    """Have all that was written to the disk of this folder outlast a power cut.

    Raises:
        OSError: if the disk fails, or turns out to have no room for what was written.
    """
    call = getattr(_library(), "syncfs", None)
    if call is None:
        _write_all_disks_through()
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _require_success(call(descriptor), folder)
    except OSError as error:
        if error.errno not in _NOT_ALLOWED:
            raise
        _write_all_disks_through()
    finally:
        os.close(descriptor)


def write_through_names(folder: Path) -> None:
    """Have the names in a folder, and what they lead to, outlast a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all_disks_through() -> None:
    getattr(os, "sync", lambda: None)()  # Windows has none


def _require_success(result: int, path: Path) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(path))


def _library() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
