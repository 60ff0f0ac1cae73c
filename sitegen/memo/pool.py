"""The same work for many names, in a process for each core."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from sitegen.memo.units import Doing, Done, do

_CHUNK = 16
"""Names that a process is given at once."""

_work: Doing | None = None
"""What the processes of a pool do, which they have from this one: they are started after it is set."""


def do_in_processes(work: Doing, names: Sequence[str], processes: int) -> Iterator[tuple[str, Done]]:
    """Do the work for each name and yield them in order."""
    global _work  # noqa: PLW0603 - the one thing that a forked process inherits besides the heap
    _work = work
    gc.freeze()  # what is there is left where it is, so that the processes share its memory
    chunks = [names[start : start + _CHUNK] for start in range(0, len(names), _CHUNK)]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, context, initializer=_begin) as pool:
        for chunk, done in zip(chunks, pool.map(_do_chunk, chunks), strict=True):
            yield from zip(chunk, done, strict=True)
    gc.unfreeze()
    _work = None


def _do_chunk(names: Sequence[str]) -> list[Done]:
    assert _work is not None  # noqa: S101 - set before the process was started
    return [do(_work, name) for name in names]


def _begin() -> None:
    """Leave Ctrl+C to the process that started this one, and end with that, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
