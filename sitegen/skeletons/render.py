"""The skeletons' templates, in `templates/skeletons/`."""

from pathlib import Path

from sitegen.templating import create_text_environment

_FOLDER = Path(__file__).resolve().parents[2] / "templates" / "skeletons"


def render_skeleton(template: str, **values: object) -> str:
    """Return a skeleton that is filled in with `values`."""
    return create_text_environment(_FOLDER).get_template(template).render(values)
