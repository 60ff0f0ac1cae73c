"""Commands that are loaded when they are called, so that none waits for what only others need."""

from collections.abc import Mapping
from importlib import import_module

import click


class LazyGroup(click.Group):
    """A group of commands by name, each with the module that has it and its name there."""

    def __init__(self, *args: object, lazy: Mapping[str, tuple[str, str]], **settings: object) -> None:
        super().__init__(*args, **settings)  # type: ignore[arg-type]
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*super().list_commands(ctx), *self._lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loaded now if it is not yet."""
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, name = self._lazy[cmd_name]
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None
