"""The skeletons' templates, in `templates/skeletons/`."""

from sitegen.folders import DEFAULTS
from sitegen.templating import create_text_environment

_FOLDER = DEFAULTS / "templates" / "skeletons"


def render_skeleton(template: str, **values: object) -> str:
    """Return a skeleton that is filled in with `values`."""
    return create_text_environment(_FOLDER).get_template(template).render(values)
