"""Commands run to their end, with what they took; and how much memory a tree of processes holds."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

_PAUSE = 0.02
"""Seconds between two looks at the memory; each look costs the process watched a little."""


class CommandError(Exception):
    """A command that failed, with what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took."""

    wall: float
    cpu: float
    """Seconds of all cores, with all processes that it started."""


def run(command: list[str], folder: Path) -> Run:
    """Run the command in the folder, from before it is started until it has ended.

    Raises:
        CommandError: if the command fails.
    """
    with TemporaryFile() as said:
        before = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise CommandError(f"{' '.join(command)}: {said.read().decode(errors='replace')[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime)


def peak_megabytes(command: list[str], folder: Path) -> float:
    """Return the most memory that the command and its processes held together: their PSS, looked at often.

    Raises:
        CommandError: if the command fails.
    """
    with running(command, folder) as process:
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, sum(map(_megabytes, _tree(process.pid))))
            time.sleep(_PAUSE)
    if process.returncode:
        raise CommandError(f"{' '.join(command)} failed")
    return peak


@contextlib.contextmanager
def running(command: list[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the command beside what is done meanwhile, and end it with all its processes."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        killer = threading.Timer(10, process.kill)
        killer.start()
        process.wait()
        killer.cancel()


def _tree(root: int) -> Iterator[int]:
    yield root
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{root}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _tree(int(child))


def _megabytes(process: int) -> float:
    """Return the proportional set size: memory that processes share is counted once among them."""
    with contextlib.suppress(OSError, StopIteration):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0
