"""The command that builds a site.

Exit codes: 0 the site is built; 1 an error keeps it from being written, or --verify found a difference; 2 the
run could not start.
"""

import gc
import time
from importlib import import_module
from pathlib import Path
from typing import Unpack

import click

from sitegen.cli.build_request import BuildRequest, Extras
from sitegen.cli.day import today
from sitegen.cli.options import format_option, site_option
from sitegen.cli.summary import Summary
from sitegen.cli.terminal import print_findings, say, stop_where_it_cannot_start
from sitegen.last_build import LastBuild, circumstances_of, last_build
from sitegen.report.forms import ReportFormat


@click.command()
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to publish; _site in the site's folder where nothing is said.",
)
@click.option(
    "--compress",
    is_flag=True,
    help="Write a compressed copy beside each text, for hosts that send such files.",
)
@click.option("--verify", is_flag=True, help="Build once more from nothing, and compare every byte.")
@click.option(
    "--explain", metavar="PATH", help="Say which input had this page or file made anew, or that none had."
)
@click.option("--profile", is_flag=True, help="Say where the time goes, by stage and by template.")
@click.option("--force", is_flag=True, help="Remove what is in the folder and was not written by a build.")
@format_option
def build(
    *, root: Path, output: Path | None, compress: bool, form: ReportFormat, **extras: Unpack[Extras]
) -> None:
    """Build the site; nothing is written where an error is found."""
    started = time.monotonic()
    folder = output or root / "_site"
    with stop_where_it_cannot_start():
        circumstances = circumstances_of(root, today(), compress=compress)
    request = BuildRequest(root, folder, circumstances, form, **extras)
    last = last_build(root, folder)
    if last is not None and not _wants_more(request, last) and last.is_still(circumstances):
        print_findings(last.findings, form)
        say(_summary(last).in_words(folder, time.monotonic() - started), colour="green")
    else:
        # A few pages leave hardly any cycle; where many are made anew, Python looks for cycles again.
        gc.disable()
        # What builds a site takes longer to load than to see that there is nothing to do.
        import_module("sitegen.cli.rebuild").rebuild(request, started)


def _wants_more(request: BuildRequest, last: LastBuild) -> bool:
    return request.wants_more or (request.force and last.foreign > 0)


def _summary(last: LastBuild) -> Summary:
    return Summary(last.pages, written=0, unchanged=last.unchanged, removed=0, foreign=last.foreign)
