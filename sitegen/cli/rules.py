"""The command that lists all rules."""

from pathlib import Path

import click

from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.rule_book import write_rule_book


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def rules(file: Path) -> None:
    """Write the list of all rules to FILE, each with its reason and what it finds."""
    with stop_where_it_cannot_start():
        say(f"{write_rule_book(file)} rules are in {file}.")
