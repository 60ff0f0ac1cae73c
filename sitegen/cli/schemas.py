"""The command that writes the schemas of all formats."""

from pathlib import Path

import click

from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.schemas.build import write_schemas


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schemas(folder: Path) -> None:
    """Write the JSON Schema of every format to FOLDER, for editors that check while typing."""
    with stop_where_it_cannot_start():
        say(f"{write_schemas(folder)} schemas are in {folder}/.")
