"""The program, from its start to its end."""

import contextlib
import os
import sys

from sitegen.cli.main import main


def run_installed() -> None:
    """Do it as the command that an installation has."""
    run("sitegen")


def run(name: str) -> None:
    """Do what the command line says, then end the process as it is.

    Python would free all that a build holds, piece by piece, which takes a tenth of the time of a short one.
    """
    try:
        main(prog_name=name)
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError):
                stream.flush()
        os._exit(end.code)
