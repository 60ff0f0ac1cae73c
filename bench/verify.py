"""Edit a site at random, build after each edit, and compare with a build from nothing.

`python -m bench.verify --size 1000 --edits 100 --every 10` ends with 1 at the first difference, and then says
with which seed it comes again.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.install import WORKSHOP
from bench.own_site import write_own_site
from bench.processes import CommandError, run
from bench.random_edits import RandomEdits
from bench.session import DAY_OF_BUILD
from bench.tool import with_values
from bench.tools import own_tool


def main(arguments: Sequence[str]) -> None:
    """Edit, build and compare."""
    options = _options(arguments)
    os.environ["SOURCE_DATE_EPOCH"] = DAY_OF_BUILD
    WORKSHOP.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="verify-", dir=WORKSHOP) as folder:
        try:
            _go(Path(folder) / "site", options)
        except CommandError as error:
            print(f"{error}\nSeed {options.seed}")
            sys.exit(1)


def _go(site: Path, options: argparse.Namespace) -> None:
    write_own_site(site, options.size)
    build = with_values(own_tool().build, site)
    edits = RandomEdits(site, options.seed)
    print(f"{run(build, site).wall:.2f} s: {options.size} articles", flush=True)
    for number in range(1, options.edits + 1):
        said = edits.make_one()
        print(f"{run(build, site).wall:.2f} s: {number}. {said}", flush=True)
        if number % options.every == 0 or number == options.edits:
            print(f"{run([*build, '--verify'], site).wall:.2f} s: the same as from nothing", flush=True)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.verify", description="Prove builds after random edits."
    )
    parser.add_argument("--size", type=int, default=1000, help="how many articles")
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--every", type=int, default=10, help="how many edits between two comparisons")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
