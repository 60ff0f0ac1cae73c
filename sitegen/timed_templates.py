"""Templates that are measured while they are rendered."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

import jinja2
from jinja2.runtime import Context

from sitegen.memo.spent import Clock, measured
from sitegen.noted_templates import NotedTemplate

TEMPLATE = "template"
"""The kind of what is measured."""
_Rendering = Callable[[Context], Iterator[str]]


def measure_templates(environment: jinja2.Environment, clock: Clock) -> None:
    """Have what each template takes noted; a macro counts as part of the template that calls it."""

    class Timed(NotedTemplate):
        @classmethod
        def _from_namespace(
            cls,
            environment: jinja2.Environment,
            namespace: MutableMapping[str, Any],
            globals: MutableMapping[str, Any],
        ) -> jinja2.Template:
            template = super()._from_namespace(environment, namespace, globals)
            template.root_render_func = _timed(template.root_render_func, namespace["name"], clock)
            return template

    environment.template_class = Timed


def _timed(root: _Rendering, name: str, clock: Clock) -> _Rendering:
    def timed_root(context: Context) -> Iterator[str]:
        with measured(TEMPLATE, name, clock):
            yield from root(context)

    return timed_root
