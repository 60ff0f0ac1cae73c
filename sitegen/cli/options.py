"""Options that several commands have."""

from pathlib import Path

import click

from sitegen.report.forms import ReportFormat

site_option = click.option(
    "--site",
    "root",
    type=click.Path(file_okay=False, path_type=Path),
    default=".",
    help="The site's folder, with site_config.yaml in it.",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(ReportFormat, case_sensitive=False),
    default=ReportFormat.TEXT,
    help="How findings are printed.",
)
name_option = click.option(
    "--as", "name", metavar="NAME", help="Its name in addresses and links; made from the title otherwise."
)
