"""Templates that are measured while they are rendered."""

from collections.abc import Iterator

import jinja2
from jinja2.runtime import Context

from sitegen.memo.spent import Clock, measured
from sitegen.noted_templates import NotedTemplate, Rendering

TEMPLATE = "template"
"""The kind of what is measured."""


def measure_templates(environment: jinja2.Environment, clock: Clock) -> None:
    """Have what each template takes noted; a macro counts as part of the template that calls it."""

    class Timed(NotedTemplate):
        @classmethod
        def root_of(cls, root: Rendering, name: str) -> Rendering:
            noted = super().root_of(root, name)

            def timed_root(context: Context) -> Iterator[str]:
                with measured(TEMPLATE, name, clock):
                    yield from noted(context)

            return timed_root

    environment.template_class = Timed
