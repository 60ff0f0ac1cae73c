"""The program, from its start to its end."""

import contextlib
import os
import sys
from typing import TYPE_CHECKING

import click

from sitegen.cli.main import main

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


def run_installed() -> None:
    """Do it as the command that an installation has."""
    run("sitegen")


def run(name: str) -> None:
    """Do what the command line says, then end the process as it is.

    Python would free all that a build holds, piece by piece, which takes a tenth of the time of a short one.
    """
    sys.unraisablehook = _end_where_an_interrupt_is_lost
    try:
        main(prog_name=name)
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError):
                stream.flush()
        os._exit(end.code)


def _end_where_an_interrupt_is_lost(lost: "UnraisableHookArgs") -> None:
    """End as after any Ctrl+C: what C calls cannot raise it, and a run would go on with half an answer."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        click.echo("Aborted!", err=True)
        os._exit(1)
    sys.__unraisablehook__(lost)
