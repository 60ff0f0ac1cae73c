"""The command that checks a site.

Exit codes: 0 nothing was found; 1 anything was; 2 the run could not start.
"""

import sys
from datetime import date
from pathlib import Path

import click

from sitegen.called import findings_as_called
from sitegen.cli.day import as_of_option, today
from sitegen.cli.options import format_option, site_option
from sitegen.cli.terminal import ProgressBar, print_findings, program, say, stop_where_it_cannot_start
from sitegen.findings import Findings
from sitegen.overview.overview import overview_of
from sitegen.overview.render import render_overview
from sitegen.pipeline import Build, build_site
from sitegen.report.forms import ReportFormat
from sitegen.report.text import counted, tally
from sitegen.write.disk import write_files


def _html_file(_context: click.Context, _option: click.Parameter, file: Path | None) -> Path | None:
    """Return the file; one of another kind might be an editor's, which the report must not replace."""
    if file is not None and file.suffix not in (".html", ".htm"):
        raise click.BadParameter(f'"{file}" does not end in .html.')
    return file


@click.command()
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
    findings = Findings()
    with stop_where_it_cannot_start(findings, form):
        built = build_site(root, as_of or today(), findings, track=ProgressBar())
    print_findings(built.findings, form)
    if report_file is not None:
        with stop_where_it_cannot_start():
            _write_report(built, report_file)
    words = f"{counted(built.pages, 'page')} checked: {tally(built.findings)}."
    say(words, colour="red" if built.findings else "green")
    sys.exit(1 if built.findings else 0)


def _write_report(built: Build, file: Path) -> None:
    """Write all pages of a build, in numbers, and all findings to one HTML file."""
    overview = overview_of(built.sites, findings_as_called(built.findings, program()), built.day)
    write_files(file.parent, {file.name: render_overview(overview, built.environment).encode()})
