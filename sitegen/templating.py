"""The Jinja environment: strict undefined, autoescape, the site's templates before the default ones.

What templates get beyond plain Jinja: the global `asset` and the filters
`url`, `absolute_url`, `long_date`, `iso_date`, `clock_time` and `duration`.
"""

import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import jinja2

from sitegen.config import SiteConfig
from sitegen.findings import Findings, Place, Rule, SiteError

TEMPLATE = Rule(
    "template/error",
    "A template that cannot be rendered",
    "An undefined name or a slip in a template would leave a hole in every page that uses it.",
)
RULES = (TEMPLATE,)

FAULTS = (
    jinja2.TemplateError,
    SiteError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What a slip in a template can raise: Jinja's own errors, and those of the expressions in it."""


def create_environment(
    folders: Sequence[Path], config: SiteConfig, asset_url: Callable[[str], str]
) -> jinja2.Environment:
    """Return an environment that looks templates up in `folders`, first one first.

    `asset_url` gives the site-absolute URL path of an asset by its logical name.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,  # each build has an environment of its own, in which no template changes
    )
    environment.globals["asset"] = lambda name: config.prefix + asset_url(name)
    environment.filters["url"] = lambda permalink: config.prefix + permalink
    environment.filters["absolute_url"] = config.absolute_url
    environment.filters["long_date"] = long_date
    environment.filters["iso_date"] = date.isoformat
    environment.filters["clock_time"] = clock_time
    environment.filters["duration"] = duration
    return environment


def render_template(
    environment: jinja2.Environment, name: str, view: Mapping[str, object], findings: Findings
) -> str | None:
    """Return the rendered template, or None with a finding at the template's line."""
    try:
        return environment.get_template(name).render(view)
    except FAULTS as error:
        report_template_error(error, name, findings)
        return None


def report_template_error(error: Exception, name: str, findings: Findings) -> None:
    """Add a finding for what went wrong while rendering the template `name`."""
    place = _place_of(error, name)
    message = str(error) or type(error).__name__
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"The template {error.name} is not there."
    findings.add(TEMPLATE, place, f"{message[:1].upper()}{message[1:].rstrip('.')}.")


def _place_of(error: Exception, name: str) -> Place:
    """Return the template line where `error` arose.

    Jinja rewrites the traceback of a template, not that of a macro called on its own: there the line is still
    that of the compiled code.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Place(f"templates/{error.name or name}", error.lineno)
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        _, found, below = Path(frame.f_code.co_filename).as_posix().rpartition("/templates/")
        if found:
            compiled = frame.f_globals.get("__jinja_template__")
            return Place(f"templates/{below}", compiled.get_corresponding_lineno(line) if compiled else line)
    return Place(f"templates/{name}")


def long_date(day: date) -> str:
    """Return a day in words, such as `November 21, 2026`, whatever the machine's locale."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def clock_time(start: str) -> str:
    """Return a time of day such as `13:30` as `1:30 pm`."""
    hour, minute = start.split(":")
    return f"{(int(hour) + 11) % 12 + 1}:{minute} {'am' if int(hour) < 12 else 'pm'}"  # noqa: PLR2004 - noon


def duration(minutes: int) -> str:
    """Return a length of time such as `1 hour 15 minutes`."""
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    return " ".join([*words, f"{rest} minutes"] if rest else words)


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
