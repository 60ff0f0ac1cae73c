"""The command for reviews: it writes down who has read which words.

Exit codes: 0 the review is written; 1 faults keep it from being written; 2 it could not start.
"""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from sitegen.check.placeholders import is_placeholder
from sitegen.check.review_subjects import ReviewSubject, review_subjects
from sitegen.check.reviewed_words import words_digest
from sitegen.cli.day import Day, today
from sitegen.cli.options import site_option
from sitegen.cli.terminal import ProgressBar, print_findings, say, stop_where_it_cannot_start
from sitegen.content.page import Page
from sitegen.findings import Finding, Findings, SiteError, did_you_mean
from sitegen.language.language import long_date
from sitegen.names import cleaned
from sitegen.pipeline import Build, build_site
from sitegen.report.forms import ReportFormat
from sitegen.review.lines import with_review
from sitegen.review.model import Review, due_after
from sitegen.typed_paths import typed_paths
from sitegen.write.disk import write_files


@click.group()
def review() -> None:
    """Write down reviews of pages and quizzes."""


def _real(_context: click.Context, _option: click.Parameter, value: str) -> str:
    words = cleaned(value)
    if is_placeholder(words) or not words.isprintable():
        raise click.BadParameter(f'"{value}" says nothing about a real person.')
    return words


@review.command("sign")
@click.argument("path")
@click.option("--by", required=True, callback=_real, help="The full name of the person who has read it.")
@click.option("--credentials", required=True, callback=_real, help="Licence or degree, such as LCSW.")
@click.option("--on", "read_on", type=Day(), metavar="DATE", help="The day of the review, if not today.")
@site_option
def sign_command(path: str, by: str, credentials: str, read_on: date | None, root: Path) -> None:
    """Write into the page or quiz at PATH who has read it, bound to its present words and data."""
    findings = Findings()
    with stop_where_it_cannot_start(findings):
        day = today()
        if read_on is not None and read_on > day:
            raise SiteError(f"{long_date(read_on)} is still to come.")
        built = build_site(root, day, findings, with_withheld=True, track=ProgressBar())
        name = _named(path, built, root)
    _stop_at_faults(built.findings, name)
    subject, site = next(
        (each, site)
        for site in built.sites
        for each in review_subjects(site.library, site.quizzes)
        if each.top.path == name
    )
    with stop_where_it_cannot_start():
        unsigned = Review.model_validate({"by": by, "credentials": credentials, "on": read_on or day})
        words = words_digest(subject.of, unsigned, site)
        _write(Review.model_validate({**dict(unsigned), "words": words}), subject, root)


def _named(path: str, built: Build, root: Path) -> str:
    """Return the path, from the site's folder on, of the file that was meant."""
    meant = typed_paths(path, root)
    library = built.sites[0].library
    known = {page.path for site in built.sites for page in site.library.pages.values()}
    known |= {quiz.place.path for site in built.sites for quiz in site.quizzes.values()}
    known |= {f"content/{page}" for page in library.broken_pages}
    known |= {f"content/quizzes/{id_}.yaml" for id_ in library.quiz_files}
    for name in meant:
        if name in known:
            return name
    wanted = "".join(meant[:1]).removeprefix("content/")
    hint = did_you_mean(wanted, (name.removeprefix("content/") for name in known))
    raise SiteError(f'There is no page or quiz "{path}" here. {hint}'.rstrip())


def _stop_at_faults(found: Iterable[Finding], name: str) -> None:
    """End where this file, or data that it may show, has errors; those of reviews are about to be mended."""
    faults = tuple(
        each
        for each in found
        if each.severity.stops_writing
        and not each.rule.startswith("review/")
        and (each.place.path == name or not each.place.path.endswith(".md"))
    )
    if faults:
        print_findings(faults, ReportFormat.TEXT)
        say("Nothing was signed: these come first.", colour="red")
        sys.exit(1)


def _write(signed: Review, subject: ReviewSubject, root: Path) -> None:
    name = subject.top.path
    data = with_review((root / name).read_bytes(), signed, is_page=isinstance(subject.of, Page))
    write_files(root, {name: data})
    due = long_date(due_after(signed.on, subject.every))
    say(f"{name} is signed by {signed.by}, {signed.credentials}. It is due again by {due}.", colour="green")
