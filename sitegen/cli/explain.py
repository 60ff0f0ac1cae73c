"""The command that explains a finding.

Exit codes: 0 it is explained; 2 there is no such rule or group.
"""

import click

from sitegen.cli.terminal import stop_where_it_cannot_start
from sitegen.explanation import explain as explained
from sitegen.rules import ALL_RULES


@click.command()
@click.argument("rule", default="")
def explain(rule: str) -> None:
    """Explain what a finding means: RULE as it stands in the finding, or a group such as "link"."""
    with stop_where_it_cannot_start():
        click.echo(explained(rule, ALL_RULES))
