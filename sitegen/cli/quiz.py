"""The commands for people who look after the rules of a self-check.

They read quizzes alone, not the whole site. Exit codes are those of `check`; `diff` ends with 1 where
anything differs, as the command of that name does.
"""

import sys
import time
from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

import click

from sitegen.cli.options import format_option, site_option
from sitegen.cli.terminal import print_findings, say, stop_where_it_cannot_start
from sitegen.content.discover import FileKind, discover
from sitegen.findings import Findings, Place, SiteError, did_you_mean
from sitegen.quiz.inspection import comparison, verdict
from sitegen.quiz.inspection.choices import parse_choices
from sitegen.quiz.inspection.diagram import diagram
from sitegen.quiz.inspection.difference import compare
from sitegen.quiz.inspection.explanation import explain
from sitegen.quiz.load import load_quiz, load_quizzes
from sitegen.quiz.quiz import Quiz
from sitegen.report.forms import ReportFormat
from sitegen.report.text import tally

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def quiz() -> None:
    """Prove, explain, compare and draw the site's self-checks."""


@quiz.command("prove")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@site_option
@format_option
def prove_command(ids: tuple[str, ...], root: Path, form: ReportFormat) -> None:
    """Prove each quiz, or those named, over all sets of answers; nothing is taken from earlier builds."""
    started = time.monotonic()
    quizzes, findings = _load(root, ids)
    unsound = findings.graded({})
    verdicts = [verdict.judge(each) for each in quizzes]
    for each in verdicts:
        findings.extend(each.findings)
    found = findings.graded({})
    if form is ReportFormat.TEXT:
        print_findings(unsound, form)
        click.echo("\n\n".join(map(verdict.in_words, verdicts)), nl=bool(verdicts))
    else:
        print_findings(found, form)
    seconds = time.monotonic() - started
    say(f"Proved in {seconds:.1f} s: {tally(found)}.", colour="red" if found else "green")
    sys.exit(1 if found else 0)


@quiz.command("explain")
@click.argument("id_", metavar="ID")
@click.argument("choices", metavar="[NAME=VALUE]...", nargs=-1)
@site_option
def explain_command(id_: str, choices: tuple[str, ...], root: Path) -> None:
    """Say which level some answers give, and why; what is left out is at its mildest answer."""
    loaded = _load_one(root, id_)
    with stop_where_it_cannot_start():
        click.echo(explain(loaded, parse_choices(loaded.logic, choices)))


@quiz.command("diff")
@click.argument("old", type=_file)
@click.argument("new", type=_file)
def diff_command(old: Path, new: Path) -> None:
    """Say what changes from the file OLD to the file NEW, over all sets of answers, with examples."""
    findings = Findings()
    before, after = (load_quiz(file, Place(file.as_posix()), findings) for file in (old, new))
    if before is None or after is None:
        _stop_at(findings)
    difference = compare(before, after)
    click.echo(comparison.in_words(before, after, difference))
    sys.exit(0 if difference.is_none else 1)


@quiz.command("diagram")
@click.argument("id_", metavar="ID")
@site_option
def diagram_command(id_: str, root: Path) -> None:
    """Draw the rules of a quiz as a Mermaid flowchart."""
    click.echo(diagram(_load_one(root, id_)))


def _load(root: Path, ids: Collection[str]) -> tuple[tuple[Quiz, ...], Findings]:
    """Return the sound quizzes of these ids, or of the site, and what is wrong with the others."""
    findings = Findings()
    with stop_where_it_cannot_start():
        quizzes = load_quizzes(root / "content", _known(root, ids), findings)
    return tuple(quizzes.values()), findings


def _load_one(root: Path, id_: str) -> Quiz:
    quizzes, findings = _load(root, (id_,))
    if not quizzes:
        _stop_at(findings)
    return quizzes[0]


def _known(root: Path, ids: Collection[str]) -> Collection[str]:
    """Return these ids, or all that there are; what is wrong with other files is left to `check`."""
    files = discover(root / "content", Findings())
    known = [file.stem for file in files if file.kind is FileKind.QUIZ]
    if not known:
        raise SiteError(f"There is no quiz in {root / 'content' / 'quizzes'}.")
    for id_ in ids:
        if id_ not in known:
            hint = did_you_mean(id_, known) or f"Known are: {', '.join(known)}."
            raise SiteError(f'There is no quiz "{id_}" here. {hint}')
    return ids or known


def _stop_at(findings: Findings) -> NoReturn:
    print_findings(findings.graded({}), ReportFormat.TEXT)
    sys.exit(1)
