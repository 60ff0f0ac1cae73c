"""The command that makes a new site.

Exit codes: 0 it is there; 2 it could not be made, and why.
"""

from pathlib import Path

import click

from sitegen.cli.asking import asked
from sitegen.cli.day import today
from sitegen.cli.terminal import program, say, stop_where_it_cannot_start
from sitegen.editor_files import editor_files
from sitegen.findings import SiteError
from sitegen.names import cleaned, words_of
from sitegen.starters.starter import Kind, lay_out
from sitegen.write.disk import write_files


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="A neutral guide to care, or the site of one provider of care.",
)
@click.option("--name", help="What the site is called; made from the folder's name otherwise.")
def init(folder: Path, kind: str | None, name: str | None) -> None:
    """Make a small, complete site in FOLDER, to be changed into your own."""
    chosen = asked(kind, "--kind", "What shall it be?", choices=[each.value for each in Kind])
    with stop_where_it_cannot_start():
        _check_is_empty(folder)
        called = cleaned(name or "") or _name_of(folder)
        files = lay_out(Kind(chosen), called, today(), program()) | editor_files()
        write_files(folder, files)
    say(f'"{called}" is in {folder}: {len(files)} files.', colour="green")
    say(f"  1. See it: python build.py serve --site {_quoted(folder)}")
    say(f"  2. Read {folder / 'README.md'}: what is where, and what to change first.")


def _check_is_empty(folder: Path) -> None:
    try:
        is_empty = not folder.exists() or not any(folder.iterdir())
    except OSError as error:
        raise SiteError(f"{folder} cannot be used: {error.strerror}.") from error
    if not is_empty:
        raise SiteError(f"{folder} is not empty. Name a folder that is new or empty.")


def _name_of(folder: Path) -> str:
    words = words_of(folder.resolve().name).split()
    return " ".join(word[:1].upper() + word[1:] for word in words) or "My site"


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
