"""The day that a command goes by."""

import os
from datetime import UTC, date, datetime

import click

from sitegen.findings import SiteError


class Day(click.ParamType[date]):
    """A day as `2026-03-31`."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that an option names."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a date. Write year-month-day, as in 2026-03-31.', param, ctx)


as_of_option = click.option(
    "--as-of",
    "as_of",
    type=Day(),
    metavar="DATE",
    help="The day to go by, as year-month-day; today where nothing is said.",
)


def today() -> date:
    """Return the day of the build: that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today.

    Raises:
        SiteError: if SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        # More than digits, which `int` takes, is no time to anybody else.
        return datetime.fromtimestamp(int(epoch if epoch.isdigit() else ""), UTC).date()
    except (ValueError, OverflowError, OSError):
        why = f'SOURCE_DATE_EPOCH is "{epoch}"; it has to be a number of seconds since 1970.'
        raise SiteError(why) from None
