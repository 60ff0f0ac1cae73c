"""The same work for many names, on all cores where that pays."""

import gc
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from importlib import import_module

from sitegen.memo.units import Doing, Done, do

_PAYS = 24
"""Names for which it takes longer to do the work than to start processes."""


def do_all(work: Doing, names: Sequence[str]) -> Iterator[tuple[str, Done]]:
    """Do the work for each name and yield them in order."""
    if len(names) >= _PAYS:
        gc.enable()
    if len(names) < _PAYS or not _can_fork():
        yield from ((name, do(work, name)) for name in names)
    else:
        # What starts processes takes longer to load than the work after an edit.
        yield from import_module("sitegen.memo.pool").do_in_processes(work, names, _cores())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_fork() -> bool:
    """Whether a process may be doubled: where the system's libraries bear it, and no other thread runs."""
    return sys.platform == "linux" and _cores() > 1 and threading.active_count() == 1
