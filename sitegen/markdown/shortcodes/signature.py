"""Signatures: what a shortcode may be given, read from its template's macro."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import jinja2
from jinja2 import nodes

from sitegen.findings import SiteError
from sitegen.memo.watched import Watched

FOLDER = "shortcodes/"

_SYNTAX = jinja2.Environment()  # noqa: S701 (nothing is rendered with it)


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


def watched_signatures(signatures: Mapping[str, Signature], tag: str) -> Watched[Signature]:
    """Return the same signatures for the texts of one language; which of them a text asks for is noted."""
    return Watched(f"shortcodes {tag}", signatures, lambda _, signature: str(signature).encode())


def _signature(name: str, environment: jinja2.Environment) -> Signature:
    path = f"{FOLDER}{name}.html"
    try:
        source = environment.loader.get_source(environment, path)[0] if environment.loader else ""
        signature = _signature_in(source, name)
    except jinja2.TemplateSyntaxError as error:
        raise SiteError(f"templates/{path}:{error.lineno}: {error.message}.") from error
    except UnicodeDecodeError as error:
        raise SiteError(f"templates/{path} is not UTF-8. Save it as UTF-8.") from error
    if signature is None:
        raise SiteError(f'templates/{path} has no macro named "{name}".')
    return signature


@lru_cache(maxsize=256)
def _signature_in(source: str, name: str) -> Signature | None:
    """Return the signature of the macro `name`; read once as long as its template stays as it is."""
    for macro in _SYNTAX.parse(source).find_all(nodes.Macro):
        if macro.name == name:
            parameters = tuple(argument.name for argument in macro.args)
            required = parameters[: len(parameters) - len(macro.defaults)]
            return Signature(name, parameters, frozenset(required))
    return None
