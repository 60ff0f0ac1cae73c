"""The gate: nothing leaves Markdown's HTML but what is allowed, and no address but a token's."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import nh3

from sitegen.markdown.allowed_html import ATTRIBUTES, ELEMENTS
from sitegen.markdown.characters import without_forbidden_references
from sitegen.markdown.tokens import TOKEN

_ADDRESSES = ("href", "src")


def sanitise(html: str) -> str:
    """Return `html` with what is allowed in it, well formed."""
    with _errors_of_callbacks_raised():
        return _CLEANER.clean(without_forbidden_references(html))


@contextmanager
def _errors_of_callbacks_raised() -> Iterator[None]:
    """Raise what nh3 cannot: where our filter ends with an error, it takes out the attribute and goes on.

    The error may be Ctrl+C, and the page would stay without that address for as long as it is kept.
    """
    errors: list[BaseException | None] = []
    usual = sys.unraisablehook
    sys.unraisablehook = lambda each: errors.append(each.exc_value)
    try:
        yield
    finally:
        sys.unraisablehook = usual
    for error in filter(None, errors):
        raise error


def _only_tokens_as_addresses(element: str, attribute: str, value: str) -> str | None:  # noqa: ARG001 (nh3's signature)
    return value if attribute not in _ADDRESSES or TOKEN.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=set(ELEMENTS),
    attributes={element: set(names) for element, names in ATTRIBUTES.items()},
    attribute_filter=_only_tokens_as_addresses,
    link_rel=None,
    url_schemes=set(),
)
