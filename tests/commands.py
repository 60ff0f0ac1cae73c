"""The commands of the program, for tests of what is written about them."""

import click


def commands_of(group: click.Group) -> dict[str, click.Command]:
    """Return the commands of a group by name, loaded if they were not yet."""
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}
