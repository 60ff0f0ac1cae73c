"""Edit a small site at random, a hundred thousand times, and compare each build with one from nothing.

`python -m bench.soak 100000` ends with 1 at the first difference, and then says which edits led there; the
same `--seed` leads there again. With `--planted` it looks for the bugs that the tests plant, all of them.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
_TESTS = ROOT / "tests" / "acceptance"
_ROUND = 400
"""Steps of one run of the tests."""


def main(arguments: Sequence[str]) -> None:
    """Run the machine of the tests in as many processes as asked for."""
    options = _options(arguments)
    if options.planted:
        sys.exit(_run_tests("test_incremental_planted.py", options.steps, options.seed, options).returncode)
    begun, done = time.monotonic(), 0
    for result in _rounds(options):
        if result.returncode:
            print(result.stdout)
            sys.exit(1)
        done += _ROUND
        print(f"{done} steps, {done / (time.monotonic() - begun):.1f} a second", flush=True)


def _rounds(options: argparse.Namespace) -> Iterator["subprocess.CompletedProcess[str]"]:
    """Yield the runs of the tests with one seed after the other, in order."""
    seeds = range(options.seed, options.seed + -(-options.steps // _ROUND))
    with ThreadPoolExecutor(options.processes) as pool:
        yield from pool.map(lambda seed: _run_tests("test_incremental.py", _ROUND // 2, seed, options), seeds)


def _run_tests(
    module: str, steps: int, seed: int, options: argparse.Namespace
) -> "subprocess.CompletedProcess[str]":
    environment = {"SOAK_STEPS": str(steps), "SOAK_SEED": str(seed)} | (
        {"SOAK_SHRINK": "1"} if options.shrink else {}
    )
    command = [sys.executable, "-m", "pytest", "-x", "--tb=short", "-p", "no:xdist", str(_TESTS / module)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, text=True, check=False,
        stdout=None if options.planted else subprocess.PIPE,
    )  # fmt: skip


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.soak", description="Prove builds after random edits."
    )
    parser.add_argument("steps", type=int, nargs="?", default=100_000)
    parser.add_argument(
        "--seed", type=int, default=1, help="of the first run of the tests; the next has the next"
    )
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--shrink", action="store_true", help="look for the fewest edits that lead there")
    parser.add_argument("--planted", action="store_true", help="whether bugs that are planted are found")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
