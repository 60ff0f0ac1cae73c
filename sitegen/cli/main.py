"""The commands.

Exit codes: 0 the site is built, or a check found nothing; 1 an error keeps the site from
being written, or a check found anything at all; 2 the run could not start.
"""

import sys
import time
from datetime import date
from pathlib import Path

import click

from sitegen import __version__
from sitegen.cli.day import as_of_option, today
from sitegen.cli.due import due
from sitegen.cli.editor import editor
from sitegen.cli.explain import explain
from sitegen.cli.gallery import gallery
from sitegen.cli.import_ import import_
from sitegen.cli.init import init
from sitegen.cli.move import move
from sitegen.cli.new import new
from sitegen.cli.options import format_option, site_option
from sitegen.cli.quiz import quiz
from sitegen.cli.review import review
from sitegen.cli.serve import serve
from sitegen.cli.terminal import ProgressBar, print_findings, say, stop_where_it_cannot_start, write_utf_8
from sitegen.cli.tidy import tidy
from sitegen.cli.translated import translated
from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site, write_report, write_site
from sitegen.report.forms import ReportFormat
from sitegen.report.text import tally
from sitegen.rule_book import write_rule_book
from sitegen.schemas.build import write_schemas
from sitegen.write.gone import gone_addresses
from sitegen.write.plan import WritePlan

_NAMED = 10
"""How many addresses a warning names."""


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="sitegen")
@click.pass_context
def main(context: click.Context) -> None:
    """Build, check and preview a site of health information; without a command, build it."""
    write_utf_8()
    if context.invoked_subcommand is None:
        context.invoke(build)


_OF_EDITORS = (serve, init, new, explain, tidy, move, import_, editor)
_OF_MAINTAINERS = (quiz, review, due, gallery, translated)
for command in (*_OF_EDITORS, *_OF_MAINTAINERS):
    main.add_command(command)


@main.command()
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to publish; _site in the site's folder where nothing is said.",
)
@format_option
def build(root: Path, output: Path | None, form: ReportFormat) -> None:
    """Build the site; nothing is written where an error is found."""
    started = time.monotonic()
    built = _built(root, form, None)
    print_findings(built.findings, form)
    if not built.is_publishable:
        say(f"{tally(built.findings)}. Nothing was written.", colour="red")
        sys.exit(1)
    with stop_where_it_cannot_start():
        plan = write_site(built, output or root / "_site")
    if gone := gone_addresses(plan):
        say(_warning_of(gone), colour="yellow")
    say(_summary(built, plan, time.monotonic() - started), colour="green")


def _html_file(_context: click.Context, _option: click.Parameter, file: Path | None) -> Path | None:
    """Return the file; one of another kind might be an editor's, which the report must not replace."""
    if file is not None and file.suffix not in (".html", ".htm"):
        raise click.BadParameter(f'"{file}" does not end in .html.')
    return file


@main.command()
@site_option
@click.option(
    "--report",
    "report_file",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_html_file,
    metavar="FILE",
    help="Write all pages in numbers, and all findings, to one HTML file.",
)
@as_of_option
@format_option
def check(root: Path, report_file: Path | None, as_of: date | None, form: ReportFormat) -> None:
    """Build in memory and print every finding; write nothing of the site."""
    built = _built(root, form, as_of)
    print_findings(built.findings, form)
    if report_file is not None:
        with stop_where_it_cannot_start():
            write_report(built, report_file)
    say(f"{built.pages} pages checked: {tally(built.findings)}.", colour="red" if built.findings else "green")
    sys.exit(1 if built.findings else 0)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schemas(folder: Path) -> None:
    """Write the JSON Schema of every format to FOLDER, for editors that check while typing."""
    with stop_where_it_cannot_start():
        say(f"{write_schemas(folder)} schemas are in {folder}/.")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def rules(file: Path) -> None:
    """Write the list of all rules to FILE, each with its reason and what it finds."""
    with stop_where_it_cannot_start():
        say(f"{write_rule_book(file)} rules are in {file}.")


def _built(root: Path, form: ReportFormat, as_of: date | None) -> Build:
    findings = Findings()
    with stop_where_it_cannot_start(findings, form):
        return build_site(root, as_of or today(), findings, track=ProgressBar())


def _warning_of(gone: tuple[str, ...]) -> str:
    named = ", ".join(gone[:_NAMED]) + (f" and {len(gone) - _NAMED} more" if len(gone) > _NAMED else "")
    return (
        f"Published before, and gone now: {named}. "
        'Where a page replaces one of these, add the address to its "aliases", so that old links lead there.'
    )


def _summary(built: Build, plan: WritePlan, seconds: float) -> str:
    words = (
        f"{built.pages} pages built in {seconds:.1f} s: {len(plan.changed)} files written, "
        f"{plan.unchanged} unchanged, {len(plan.removed)} removed. The site is in {plan.folder}/."
    )
    if plan.foreign:
        words += f" {len(plan.foreign)} files there are not ours and were left alone."
    return words
