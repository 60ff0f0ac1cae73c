"""What a person at a terminal sees: findings on standard output, everything else on standard error."""

import contextlib
import io
import os
import sys
import time
from collections.abc import Collection, Iterable, Iterator
from importlib import import_module

import click

from sitegen.called import IN_A_CHECKOUT, as_called, findings_as_called
from sitegen.findings import Finding, Findings, SiteError
from sitegen.progress import T
from sitegen.report.forms import ReportFormat, report

_PATIENCE = 1.0
"""Seconds after which a build shows how far it is."""


def write_utf_8() -> None:
    """Print in UTF-8 whatever the system does: a pipe of Windows has an encoding that lacks most letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def program() -> str:
    """Return what this program was called when it was started."""
    context = click.get_current_context(silent=True)
    return (context.find_root().info_name if context is not None else None) or IN_A_CHECKOUT


def say(words: str, *, colour: str | None = None) -> None:
    """Print a sentence for the person who waits."""
    click.secho(as_called(words, program()), fg=colour, err=True, color=_colour_wanted())


def print_findings(findings: tuple[Finding, ...], form: ReportFormat) -> None:
    """Print findings in the form asked for; a document also where there are none."""
    if findings or form.is_document:
        # Rules know all that checks, which takes long to load, and only one form names them.
        rules = import_module("sitegen.rules").ALL_RULES if form is ReportFormat.SARIF else ()
        click.echo(report(findings_as_called(findings, program()), form, rules))


@contextlib.contextmanager
def stop_where_it_cannot_start(
    findings: Findings | None = None, form: ReportFormat = ReportFormat.TEXT
) -> Iterator[None]:
    """Say why the run could not start, with what was found until then, and end it."""
    try:
        yield
    except SiteError as error:
        print_findings(findings.graded({}) if findings is not None else (), form)
        say(str(error), colour="red")
        sys.exit(2)


def _colour_wanted() -> bool | None:
    """Return False where NO_COLOR is set (no-color.org), else leave it to the terminal."""
    return False if os.environ.get("NO_COLOR") else None


class ProgressBar:
    """A `Track` that draws a bar on a terminal once a build takes longer than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, stage: str, items: Collection[T], /) -> Iterable[T]:
        """Return `items` once more, drawing on the way where someone can see it."""
        return self._drawn(stage, items) if sys.stderr.isatty() else items

    def _drawn(self, stage: str, items: Collection[T]) -> Iterator[T]:
        with click.progressbar(length=len(items), label=stage, file=sys.stderr, hidden=True) as bar:
            for item in items:
                yield item
                bar.hidden = time.monotonic() - self._started < _PATIENCE
                bar.update(1)
