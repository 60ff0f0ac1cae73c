"""The command for previewing a site."""

import os
import signal
from functools import partial
from pathlib import Path

import click

from sitegen.cli.day import today
from sitegen.cli.options import site_option
from sitegen.cli.site_folder import make_sure_of_a_site
from sitegen.cli.terminal import print_findings, program, say, stop_where_it_cannot_start
from sitegen.folders import DEFAULTS
from sitegen.report.editor import VISUAL_STUDIO_CODE, EditorLinks
from sitegen.report.forms import ReportFormat
from sitegen.serve.preview import Preview
from sitegen.serve.serve import serve as serve_preview
from sitegen.serve.server import HOST, PORT
from sitegen.serve.shown import Shown


@click.command()
@site_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    help="The port on this machine.",
)
@click.option(
    "--editor",
    default=VISUAL_STUDIO_CODE,
    show_default=True,
    envvar="SITEGEN_EDITOR",
    metavar="ADDRESS",
    help="What opens a file in your editor; also read from SITEGEN_EDITOR.",
)
def serve(root: Path, port: int, editor: str) -> None:
    """Preview the site, drafts included, and show each save in the browser."""
    preview = Preview(root, today, program())
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where a shell has it ignored
        signal.signal(signal.SIGINT, _end)
    with stop_where_it_cannot_start():
        make_sure_of_a_site(root)
        links = EditorLinks((root.resolve(), DEFAULTS), editor)
        ready = partial(_tell_ready, preview, port)
        serve_preview(preview, links, port, ready=ready, tell=_tell)


def _end(*_: object) -> None:
    """End at once: an exception may be lost where C calls back, and even a kill would harm nothing."""
    os._exit(0)


def _tell(shown: Shown) -> None:
    print_findings(shown.findings, ReportFormat.TEXT)
    say(shown.summary, colour=None if shown.is_publishable else "red")


def _tell_ready(preview: Preview, wanted: int, port: int) -> None:
    if port != wanted:
        say(f"Port {wanted} is taken.")
    address = f"http://{HOST}:{port}{preview.shown.prefix}/"
    say(f"The preview is at {address} until you press Ctrl-C.", colour="green")
