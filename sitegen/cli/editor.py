"""The command that helps a program for editing to help.

Exit codes: 0 the files are there; 2 they could not be written.
"""

from pathlib import Path

import click

from sitegen.cli.options import site_option
from sitegen.cli.site_folder import make_sure_of_a_site
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.editor_files import MARK, editor_files
from sitegen.findings import SiteError
from sitegen.write.disk import write_files


@click.command()
@site_option
def editor(root: Path) -> None:
    """Write schemas, settings and snippets into the site's folder, for editors that help while you type."""
    files = editor_files()
    with stop_where_it_cannot_start():
        make_sure_of_a_site(root)
        foreign = [path for path, data in files.items() if _is_foreign(root / path, data)]
        write_files(root, {path: data for path, data in files.items() if path not in foreign})
    say(f"{len(files) - len(foreign)} files are in schemas/ and .vscode/.", colour="green")
    for path in foreign:
        say(f"{path} is your own and was left alone. To have ours, move yours away and run this again.")


def _is_foreign(file: Path, ours: bytes) -> bool:
    """Return whether a person has written the file that ours would replace."""
    mark = MARK.encode()
    try:
        return ours.startswith(mark) and file.is_file() and not file.read_bytes().startswith(mark)
    except OSError as error:
        raise SiteError(f"{file} cannot be read: {error.strerror}.") from error
