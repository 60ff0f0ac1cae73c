"""Many inputs in a row: `python -m tests.fuzz.run --target markdown --inputs 100000`.

Each worker is a process with a watchdog: an input that takes longer than its target may, or more memory than
there is for one, is a crash as an exception is. Crashes are kept as files in the folder that `--crashes`
names, with what was said; `--replay FILE` runs one again, and so does `--first NUMBER --inputs 1`.
"""

import argparse
import contextlib
import faulthandler
import mmap
import multiprocessing
import os
import resource
import signal
import struct
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType

from tests.fuzz.inputs import input_of
from tests.fuzz.targets import TARGETS

SECONDS = {"site": 20.0, "quiz": 5.0, "entry": 5.0}
"""How long one input of a target may take; two seconds where nothing is said."""
_USUAL_SECONDS = 2.0
_STANDARD_ERROR = 2
_MEMORY = 3_000_000_000
_STATE = struct.Struct("qqq")
"""The number of the input that a worker is at, how many are done, how many have crashed."""


class _LateError(BaseException):
    """An input has taken too long; nothing catches it on the way."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run inputs, print counts, and return 1 where one of them has crashed."""
    said = _parser().parse_args(arguments)
    if said.replay is not None:
        TARGETS[said.target[0]](said.replay.read_bytes())
        return 0
    crashed = [_run(target, said) for target in said.target or TARGETS]
    return 1 if any(crashed) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Run hostile inputs against what reads them.")
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), help="all where none is named")
    parser.add_argument("--inputs", type=int, default=10_000, help="how many, for each target")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="at most, for each target")
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--crashes", type=Path, default=Path(".sitegen/crashes"))
    parser.add_argument("--replay", type=Path, help="the file of one input")
    return parser


def _run(target: str, said: argparse.Namespace) -> int:
    """Run the inputs of one target in several processes; one that dies goes on behind what it died of."""
    begun = time.monotonic()
    ends = begun + said.seconds
    states = [mmap.mmap(-1, _STATE.size) for _ in range(said.jobs)]
    workers = {}
    for job, state in enumerate(states):
        state[:] = _STATE.pack(said.first + job, 0, 0)
        workers[job] = _started(target, state, said, ends)
    while workers:
        time.sleep(0.05)
        for job, worker in tuple(workers.items()):
            if worker.exitcode is None:
                continue
            del workers[job]
            if worker.exitcode != 0:
                at, done, crashes = _STATE.unpack(states[job][:])
                _keep(target, at, f"The process ended with {worker.exitcode}.", said.crashes)
                states[job][:] = _STATE.pack(at + said.jobs, done + 1, crashes + 1)
                workers[job] = _started(target, states[job], said, ends)
    counts = [_STATE.unpack(state[:]) for state in states]
    done, crashed = sum(int(each[1]) for each in counts), sum(int(each[2]) for each in counts)
    took = time.monotonic() - begun
    print(f"{target}: {done:,} inputs in {took:,.0f} s, {crashed} crashes", flush=True)
    return crashed


def _started(
    target: str, state: mmap.mmap, said: argparse.Namespace, ends: float
) -> multiprocessing.process.BaseProcess:
    numbers = range(said.first, said.first + said.inputs)
    worker = multiprocessing.get_context("fork").Process(
        target=_work, args=(target, state, numbers, said, ends)
    )
    worker.start()
    return worker


def _work(target: str, state: mmap.mmap, numbers: range, said: argparse.Namespace, ends: float) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGALRM, _stop)
    at, done, crashes = _STATE.unpack(state[:])
    kinds: Counter[str] = Counter()
    while at < numbers.stop and time.monotonic() < ends:
        state[:] = _STATE.pack(at, done, crashes)
        fault = _fault_of(target, input_of(target, at))
        if fault:
            crashes += 1
            kind = fault.strip().splitlines()[-1][:60]
            kinds[kind] += 1
            if kinds[kind] <= 3:
                _keep(target, at, fault, said.crashes)
        at, done = at + said.jobs, done + 1
    state[:] = _STATE.pack(at, done, crashes)


def _fault_of(target: str, data: bytes) -> str:
    """Return what is wrong with how a target takes an input, or nothing."""
    seconds = SECONDS.get(target, _USUAL_SECONDS)
    try:
        with _watched(seconds):
            TARGETS[target](data)
    except _LateError:
        return f"{''.join(traceback.format_exc(limit=-12))}\nIt takes more than {seconds} seconds."
    except BaseException:
        return traceback.format_exc()
    return ""


@contextlib.contextmanager
def _watched(seconds: float) -> Iterator[None]:
    """Stop what takes too long, and end the process where that cannot be stopped."""
    faulthandler.dump_traceback_later(seconds * 5, exit=True, file=_STANDARD_ERROR)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _LateError


def _keep(target: str, number: int, fault: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{target}-{number}").write_bytes(input_of(target, number))
    (folder / f"{target}-{number}.txt").write_text(fault, encoding="utf-8", errors="replace")
    print(f"{target} {number}: {fault.strip().splitlines()[-1][:200]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
