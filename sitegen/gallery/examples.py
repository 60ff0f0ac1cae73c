"""The examples of the components, as they stand in `templates/examples/`.

A file is named after its component. In it, each macro without parameters that has a comment right above it
is an example; the comment says what it shows. Other macros and settings are there to help.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import dedent

import jinja2
from markupsafe import Markup

from sitegen.findings import Findings, Place
from sitegen.templating import FAULTS, TEMPLATE, report_template_error

FOLDER = "examples/"

_EXAMPLE = re.compile(
    r"^(?:\{# (?P<shows>[^\n]+) #\}\n)?\{% macro (?P<name>\w+)\(\) %\}\n(?P<call>.*?)^\{% endmacro %\}",
    re.MULTILINE | re.DOTALL,
)
_SETTINGS = ("stands", "styles", "scripts")
_PLACES = ("text", "main", "title", "page")


@dataclass(frozen=True, slots=True)
class Example:
    """A component with some data."""

    name: str
    """The macro's name, with hyphens."""
    shows: str
    call: str
    """What a template says to get it."""
    html: Markup


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A component with its examples."""

    stem: str
    stands: str
    """Where it stands: in the `text`, in `main` beside the text, as the `title` of the page, or around `main`
    on the `page`."""
    styles: tuple[str, ...]
    """What it needs besides the style sheet of all pages."""
    scripts: tuple[str, ...]
    examples: tuple[Example, ...]


def render_examples(
    environment: jinja2.Environment, names: Mapping[str, object], findings: Findings
) -> tuple[Exhibit, ...]:
    """Return all exhibits, by name; what cannot be shown is left out, with a finding.

    `names` is what the examples see.
    """
    templates = [name for name in environment.list_templates(extensions=["html"]) if name.startswith(FOLDER)]
    exhibits = (_exhibit(template, environment, names, findings) for template in templates)
    return tuple(exhibit for exhibit in exhibits if exhibit is not None)


def _exhibit(
    template: str, environment: jinja2.Environment, names: Mapping[str, object], findings: Findings
) -> Exhibit | None:
    try:
        source = environment.loader.get_source(environment, template)[0] if environment.loader else ""
        module = environment.get_template(template).make_module(dict(names))
    except FAULTS as error:
        report_template_error(error, template, findings)
        return None
    stands, styles, scripts = (getattr(module, name, ()) for name in _SETTINGS)
    if stands not in _PLACES:
        message = f'"{template}" does not say where it stands.'
        hint = f"Set stands to one of {', '.join(_PLACES)}."
        findings.add(TEMPLATE, Place(f"templates/{template}", 1), message, hint=hint)
        return None
    examples = tuple(_examples(template, source, module, findings))
    stem = template.removeprefix(FOLDER).removesuffix(".html")
    return Exhibit(stem, stands, tuple(styles), tuple(scripts), examples)


def _examples(template: str, source: str, module: object, findings: Findings) -> Iterator[Example]:
    for match in _EXAMPLE.finditer(source):
        name = match["name"]
        if not match["shows"]:
            place = Place(f"templates/{template}").after(source[: match.start()])
            message = f'The example "{name}" does not say what it shows.'
            findings.add(TEMPLATE, place, message, hint="Write it in a comment on the line above.")
            continue
        try:
            html = Markup(str(getattr(module, name)()).strip())  # noqa: S704 - from an autoescaped template
        except FAULTS as error:
            report_template_error(error, template, findings)
            continue
        yield Example(name.replace("_", "-"), match["shows"], dedent(match["call"]).strip(), html)
