"""The command for planning reviews."""

import json
import re
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from pathlib import Path

import click

from sitegen.check.review_subjects import ReviewSubject, review_subjects
from sitegen.cli.day import as_of_option, today
from sitegen.cli.options import site_option
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.config import load_config
from sitegen.content.library import Library
from sitegen.content.load import Reading
from sitegen.content.load_libraries import load_libraries
from sitegen.findings import Findings
from sitegen.folders import CONFIG
from sitegen.memo.run import Run
from sitegen.quiz.load import load_quizzes, load_translated_quizzes
from sitegen.report.text import counted


def _as_days(_context: click.Context, _option: click.Parameter, value: str) -> int:
    stretch = re.fullmatch("([0-9]{1,4})([dw])", value)
    if stretch is None:
        raise click.BadParameter(f'"{value}" is neither days, as in 60d, nor weeks, as in 8w.')
    return int(stretch[1]) * {"d": 1, "w": 7}[stretch[2]]


@click.command()
@click.option(
    "--within",
    "days",
    default="60d",
    show_default=True,
    callback=_as_days,
    metavar="TIME",
    help="How far to look ahead, in days or weeks: 60d, 8w.",
)
@as_of_option
@site_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the list is printed."
)
def due(days: int, as_of: date | None, root: Path, form: str) -> None:
    """List the pages and quizzes that are due for review, the most urgent first."""
    with stop_where_it_cannot_start():
        day = as_of or today()
        config = load_config(root / CONFIG, findings := Findings())
        libraries = load_libraries(Reading(root, day), config, Run(findings))
        library = libraries[config.language]
        quizzes = load_quizzes(root / "content", library.quiz_files, findings)
        subjects = list(review_subjects(library, quizzes))
        for tag in config.translations:
            translated = load_translated_quizzes(root / "content", quizzes, tag, findings)
            subjects += review_subjects(libraries[tag], translated)
    found = _due_within(timedelta(days=days), day, {each.top: each for each in subjects}.values())
    if form == "json":
        click.echo(json.dumps([_as_record(each, day) for each in found], ensure_ascii=False, indent=2))
    elif found:
        click.echo("\n".join(_as_line(each, day) for each in found))
    say(f"{len(found)} due for review within {counted(days, 'day')} of {day}.")
    _tell_unread(library, quizzes)


def _due_within(time: timedelta, day: date, subjects: Iterable[ReviewSubject]) -> list[ReviewSubject]:
    dated = ((each.due, each.top, each) for each in subjects if each.due is not None)
    found = (each for each in dated if each[0] - day <= time)
    return [subject for _, _, subject in sorted(found, key=lambda each: each[:2])]


def _as_line(subject: ReviewSubject, day: date) -> str:
    mark = "  overdue" if _is_late(subject, day) else ""
    return f"{subject.due}  {subject.top.path}  {_last_read(subject)}{mark}"


def _last_read(subject: ReviewSubject) -> str:
    if subject.review is None:
        return "no clinician yet"
    return f"{subject.review.by}, {subject.review.credentials}, on {subject.review.on}"


def _as_record(subject: ReviewSubject, day: date) -> dict[str, str | bool | None]:
    review = subject.review
    return {
        "due": str(subject.due),
        "is_overdue": _is_late(subject, day),
        "path": subject.top.path,
        "title": subject.title,
        "reviewed_by": review.by if review is not None else None,
        "credentials": review.credentials if review is not None else None,
        "last_read": str(subject.read_on),
    }


def _is_late(subject: ReviewSubject, day: date) -> bool:
    return subject.due is not None and subject.due < day


def _tell_unread(library: Library, quizzes: Collection[str]) -> None:
    """Name the files that may be due as well, but cannot be read."""
    unread = [f"content/{path}" for path in library.broken_pages]
    unread += [f"content/quizzes/{id_}.yaml" for id_ in library.quiz_files - set(quizzes)]
    if unread:
        say(f"Not looked at, since they have faults: {', '.join(sorted(unread))}.", colour="red")
