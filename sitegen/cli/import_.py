"""The commands that make content from files of other programs.

Exit codes: 0 it is written; 2 the file cannot be read, or is no table, or something is there already.
"""

from pathlib import Path

import click

from sitegen.cli.options import name_option, site_option
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.findings import SiteError
from sitegen.names import cleaned, words_of
from sitegen.report.text import counted
from sitegen.skeletons.ground import schema_line
from sitegen.skeletons.names import sound_name
from sitegen.source_file import read_bytes
from sitegen.spreadsheet.comparison import comparison_text, with_rows_of
from sitegen.spreadsheet.sheet import Sheet, read_sheet
from sitegen.write.disk import write_files


@click.group("import")
def import_() -> None:
    """Make content from files of other programs."""


@import_.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--caption", help="What the table shows; made from the file's name where nothing is said.")
@click.option("--replace", is_flag=True, help="Take the rows anew from a sheet that was imported before.")
@name_option
@site_option
def comparison(file: Path, caption: str | None, name: str | None, root: Path, *, replace: bool) -> None:
    """Make a comparison from the sheet in FILE, saved as CSV by any spreadsheet program."""
    if replace and caption is not None:
        raise click.UsageError("With --replace, the caption stays as it is in the file.")
    with stop_where_it_cannot_start():
        if not (root / "content").is_dir():
            raise SiteError("There is no content/ folder here. Run this in the site's folder, or use --site.")
        sheet = read_sheet(read_bytes(file, file.name), file.name)
        entry_id = sound_name(file.stem, name)
        path = f"content/comparisons/{entry_id}.yaml"
        if replace and (root / path).exists():
            text = _with_rows_of(sheet, root / path)
        else:
            text = _begun(sheet, root, path, cleaned(caption or "") or _caption(file))
        write_files(root, {path: text.encode()})
    _tell(path, sheet, entry_id)


def _caption(file: Path) -> str:
    words = words_of(file.stem)
    return words[:1].upper() + words[1:]


def _begun(sheet: Sheet, root: Path, path: str, caption: str) -> str:
    if (root / path).exists():
        raise SiteError(
            f"{path} is there already. "
            "Add --replace to take its rows from this sheet, or --as and another name."
        )
    return comparison_text(sheet, caption, schema_line(root, "comparisons", path))


def _with_rows_of(sheet: Sheet, there: Path) -> str:
    try:
        return with_rows_of(sheet, read_bytes(there, there.name))
    except SiteError as error:
        raise SiteError(f"content/comparisons/{there.name} is left as it is. {error}") from error


def _tell(path: str, sheet: Sheet, name: str) -> None:
    size = f"{counted(len(sheet.rows), 'row')} and {counted(len(sheet.columns), 'column')}"
    say(f"{path} has {size}.", colour="green")
    if sheet.is_guess:
        say(
            "The file does not say how its letters are written. See if accents and quotation marks are right."
        )
    say("Name its sources in it, and paste this line where the table is to stand:")
    click.echo(f'{{{{ comparison("{name}") }}}}')
