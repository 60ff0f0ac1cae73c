"""The commands.

Exit codes: 0 the site is built, or a check found nothing; 1 an error keeps the site from
being written, or a check found anything at all; 2 the run could not start.
"""

import gc
import os

import click

from sitegen import __version__
from sitegen.called import IN_A_CHECKOUT
from sitegen.cli.lazy import LazyGroup
from sitegen.cli.terminal import write_utf_8

_FEW_COLLECTIONS = 100_000
"""New objects after which Python looks for cycles: a build makes millions, and hardly any cycle."""
_OF_THEIR_NAME = (
    *("build", "check", "serve", "init", "new", "explain", "tidy", "move", "editor"),
    *("quiz", "review", "due", "gallery", "translated", "rules", "schemas", "verify"),
)
"""Commands that stand in a module of their name."""


@click.group(
    name=IN_A_CHECKOUT,
    cls=LazyGroup,
    lazy={name: (f"sitegen.cli.{name}", name) for name in _OF_THEIR_NAME}
    | {
        "import": ("sitegen.cli.import_", "import_"),
        "server-config": ("sitegen.cli.server_config", "server_config"),
    },
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="sitegen")
@click.pass_context
def main(context: click.Context) -> None:
    """Build, check and preview a site of health information; without a command, build it."""
    write_utf_8()
    gc.set_threshold(_FEW_COLLECTIONS)
    # Pydantic would look through all that is installed for plugins, and let them change what is valid.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    if context.invoked_subcommand is None and isinstance(context.command, click.Group):
        build = context.command.get_command(context, "build")
        if build is not None:
            context.invoke(build)
