import jinja2
import pytest

from sitegen.findings import SiteError
from sitegen.markdown.components import Components


def test_a_component_that_cannot_be_rendered_stops_the_run_and_names_its_file() -> None:
    template = "{% macro heading_anchor(id, text) %}{{ nothing }}{% endmacro %}"
    loader = jinja2.DictLoader({"components/heading-anchor.html": template})
    environment = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, autoescape=True)

    with pytest.raises(SiteError, match=r"heading-anchor\.html cannot be rendered: 'nothing' is undefined"):
        Components(environment).heading_anchor("x", "X")
