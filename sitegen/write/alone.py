"""One build at a time writes to a folder."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from sitegen.findings import SiteError

if sys.platform != "win32":
    from fcntl import LOCK_EX, LOCK_NB, flock

_PATIENCE = 60.0
"""Seconds that a build waits for another one."""
_PAUSE = 0.05
_TAKEN = (errno.EAGAIN, errno.EACCES)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other build writes to `folder`, and keep others waiting.

    What is locked is the folder above: it is there before the site is, and stays when the site is exchanged.
    The system unlocks it when the process ends, however it ends. Windows locks no folders, and some network
    file systems know no locks.

    Raises:
        SiteError: if the other build takes more than a minute, or the folder above cannot be made.
    """
    above = folder.resolve().parent
    try:
        above.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(above, os.O_RDONLY) if sys.platform != "win32" else None
    except OSError as error:
        raise SiteError(f"{above} cannot be used: {error.strerror}.") from error
    if descriptor is None:
        yield
        return
    try:
        _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except OSError as error:
            if error.errno not in _TAKEN:
                return
        else:
            return
        if time.monotonic() > until:
            raise SiteError(
                f"Another build has been writing to {folder.parent} for a minute. Wait for it, or end it."
            )
        time.sleep(_PAUSE)
