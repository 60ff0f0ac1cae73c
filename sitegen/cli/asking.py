"""What a command still has to know: asked for at a terminal, else the command says what to give."""

import sys
from collections.abc import Sequence

import click


def asked(given: str | None, option: str, question: str, *, choices: Sequence[str] = ()) -> str:
    """Return what was given, or what the person at the terminal answers."""
    if given:
        return given
    if not sys.stdin.isatty():
        ways = f"{option} and one of {', '.join(choices)}" if choices else f"{option} and a text"
        raise click.UsageError(f"Nobody can be asked here. Add {ways}.")
    answer = click.prompt(question, type=click.Choice(choices) if choices else str, err=True)
    return str(answer)
