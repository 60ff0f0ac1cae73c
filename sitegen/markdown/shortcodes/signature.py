"""Signatures: what a shortcode may be given, read from its template's macro."""

from collections.abc import Mapping
from dataclasses import dataclass

import jinja2
from jinja2 import nodes

from sitegen.findings import SiteError

FOLDER = "shortcodes/"


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of one shortcode."""

    name: str
    parameters: tuple[str, ...]
    required: frozenset[str]
    """Those without a default."""

    def __str__(self) -> str:
        """Return the call as an editor would write it."""
        shown = (name if name in self.required else f"{name}=…" for name in self.parameters)
        return f"{{{{ {self.name}({', '.join(shown)}) }}}}"


def load_signatures(environment: jinja2.Environment) -> Mapping[str, Signature]:
    """Return the signatures of all templates in `shortcodes/` by name.

    Raises:
        SiteError: if a template cannot be read or has no macro of its own name.
    """
    templates = environment.list_templates(extensions=["html"])
    names = (t.removeprefix(FOLDER).removesuffix(".html") for t in templates if t.startswith(FOLDER))
    return {name: _signature(name, environment) for name in sorted(names)}


def _signature(name: str, environment: jinja2.Environment) -> Signature:
    for macro in _parsed(name, environment).find_all(nodes.Macro):
        if macro.name == name:
            parameters = tuple(argument.name for argument in macro.args)
            required = parameters[: len(parameters) - len(macro.defaults)]
            return Signature(name, parameters, frozenset(required))
    raise SiteError(f'templates/{FOLDER}{name}.html has no macro named "{name}".')


def _parsed(name: str, environment: jinja2.Environment) -> nodes.Template:
    path = f"{FOLDER}{name}.html"
    if environment.loader is None:
        return nodes.Template([])
    try:
        return environment.parse(environment.loader.get_source(environment, path)[0])
    except jinja2.TemplateSyntaxError as error:
        raise SiteError(f"templates/{path}:{error.lineno}: {error.message}.") from error
    except UnicodeDecodeError as error:
        raise SiteError(f"templates/{path} is not UTF-8. Save it as UTF-8.") from error
