"""The gate: nothing leaves Markdown's HTML but what is allowed, and no address but a token's."""

import nh3

from sitegen.markdown.allowed_html import ATTRIBUTES, ELEMENTS
from sitegen.markdown.characters import without_forbidden_references
from sitegen.markdown.tokens import TOKEN

_ADDRESSES = ("href", "src")


def sanitise(html: str) -> str:
    """Return `html` with what is allowed in it, well formed."""
    return _CLEANER.clean(without_forbidden_references(html))


def _only_tokens_as_addresses(element: str, attribute: str, value: str) -> str | None:  # noqa: ARG001 (nh3's signature)
    return value if attribute not in _ADDRESSES or TOKEN.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=set(ELEMENTS),
    attributes={element: set(names) for element, names in ATTRIBUTES.items()},
    attribute_filter=_only_tokens_as_addresses,
    link_rel=None,
    url_schemes=set(),
)
