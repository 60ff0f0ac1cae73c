"""The command that builds the gallery of components."""

import sys
from pathlib import Path

import click

from sitegen.cli.day import today
from sitegen.cli.options import site_option
from sitegen.cli.terminal import ProgressBar, print_findings, say, stop_where_it_cannot_start
from sitegen.findings import Findings, SiteError
from sitegen.gallery.render import render_gallery
from sitegen.memo.files import Files
from sitegen.pipeline import build_site
from sitegen.report.forms import ReportFormat
from sitegen.report.text import tally
from sitegen.write.plan import plan_writes
from sitegen.write.publish import publish

_MARK = b"g-gallery"
"""What the index of a gallery has, and no page of a site."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@site_option
def gallery(folder: Path, root: Path) -> None:
    """Build a gallery of all components in FOLDER, with the site's own templates and styles."""
    with stop_where_it_cannot_start(of_site := Findings()):
        _refuse_what_is_no_gallery(folder)
        built = build_site(root, today(), of_site, track=ProgressBar())
        files = render_gallery(built.sites[0], built.environment, built.files, of_gallery := Findings())
    found = of_gallery.graded({})
    print_findings(found, ReportFormat.TEXT)
    if found:
        say(f"{tally(found)}. Nothing was written.", colour="red")
        sys.exit(1)
    with stop_where_it_cannot_start():
        known = Files({})
        publish(plan_writes(files, folder, known), known)
    say(f"The gallery is in {folder}/. Open its index.html in a browser.", colour="green")


def _refuse_what_is_no_gallery(folder: Path) -> None:
    """Keep a built site, or any other folder in use, from being taken for the last gallery."""
    index = folder / "index.html"
    is_gallery = index.is_file() and _MARK in index.read_bytes()
    if folder.is_dir() and any(folder.iterdir()) and not is_gallery:
        raise SiteError(f"{folder} holds something else than a gallery. Choose a new or an empty folder.")
