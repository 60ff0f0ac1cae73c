"""The command that compares a deployed site with what was built.

Exit codes: 0 it is the same; 1 something differs; 2 the run could not start.
"""

import sys
from pathlib import Path

import click

from sitegen.cli.options import site_option
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.deployed.difference import shown
from sitegen.deployed.verify import Verified, as_json, as_text, verified
from sitegen.report.text import counted

_OUTPUT = "_site"


@click.command()
@click.argument("target", metavar="URL_OR_FOLDER")
@site_option
@click.option(
    "--against",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The folder that was published; _site in the site's folder where nothing is said.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="How differences are printed.",
)
def verify(target: str, root: Path, against: Path | None, form: str) -> None:
    """Compare a deployed site, at an address or in a folder, with the one that was built here."""
    with stop_where_it_cannot_start():
        found = verified(target, against or root / _OUTPUT)
    if form == "json":
        click.echo(as_json(found.differences))
    elif found.differences:
        click.echo(as_text(found.differences))
    if found.encoding is not None:
        how = f"compressed ({shown(found.encoding)})" if found.encoding else "uncompressed"
        say(f"The host sends pages {how}.")
    say(_summary(found), colour="red" if found.differences else "green")
    sys.exit(1 if found.differences else 0)


def _summary(found: Verified) -> str:
    if not found.differences:
        return f"All {found.files} files are there as they were built, and nothing besides them was found."
    counts: dict[str, int] = {}
    for each in found.differences:
        counts[each.kind.value] = counts.get(each.kind.value, 0) + 1
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    number = counted(len(found.differences), "difference")
    return f"{number} from {found.files} files that were built: {told}."
