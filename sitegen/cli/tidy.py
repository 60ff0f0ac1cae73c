"""The command that mends pasted texts.

Exit codes: 0 the files are tidy now, or would be; 2 it could not start: a file is not there, is of another
kind, or is no text.
"""

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.characters.faults import name_of
from sitegen.characters.mend import mend_characters
from sitegen.cli.options import site_option
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.findings import SiteError
from sitegen.mendable import is_mendable
from sitegen.report.text import counted
from sitegen.source_file import read_bytes
from sitegen.tidy.tidy import Tidied, tidy_file
from sitegen.typed_paths import typed_paths
from sitegen.write.disk import write_files


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE...")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@site_option
def tidy(names: Sequence[str], root: Path, *, dry_run: bool) -> None:
    """Mend what was pasted into FILEs, where that is safe, and show each line that changes."""
    with stop_where_it_cannot_start():
        files = {name: _file_of(name, root) for name in names}
        tidied = {name: tidy_file(read_bytes(file, name), name) for name, file in files.items()}
        for name, each in tidied.items():
            _show(name, each)
            if not dry_run and _is_changed(each):
                write_files(files[name].parent, {files[name].name: each.after.encode()})
    changed = sum(map(_is_changed, tidied.values()))
    if dry_run:
        say(f"{counted(changed, 'file')} would change.", colour="green")
    else:
        say(
            f"{counted(changed, 'file')} changed." if changed else "Nothing had to be mended.", colour="green"
        )


def _file_of(name: str, root: Path) -> Path:
    """Return the file meant: one of the site, or any other as seen from where the command runs."""
    meant = (*(root / path for path in typed_paths(name, root)), Path(name))
    file = next((each for each in meant if each.is_file()), None)
    if file is None:
        raise SiteError(
            f'There is no file "{name}" in this site. Name the folder of another one with --site.'
        )
    if not is_mendable(file.name):
        raise SiteError(f'"{name}" is neither Markdown nor YAML.')
    return file


def _is_changed(tidied: Tidied) -> bool:
    return bool(tidied.changes) or tidied.before != tidied.after


def _show(name: str, tidied: Tidied) -> None:
    lines = difflib.unified_diff(
        _visible(tidied.before), _visible(tidied.after), f"{name} as it was", f"{name} tidied", lineterm=""
    )
    for line in lines:
        click.echo(line)
    for change in tidied.changes:
        say(f"{name}: {change}.")
    for number in tidied.left:
        say(f"{name}:{number}: This table has merged cells, which Markdown has not. It was left as it is.")


def _visible(text: str) -> list[str]:
    """Return the lines of a text with the names of the characters that nobody would see."""
    return ["".join(map(_shown, line)) for line in text.split("\n")]


def _shown(character: str) -> str:
    is_seen = character in "\t\u00a0" or mend_characters(character) == character or character.isalnum()
    return character if is_seen and character != "\u00a0" else f"⟨{name_of(character)}⟩"
