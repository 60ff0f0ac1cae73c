"""What stands in an element of a tree, and which elements stand in others."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def inside(root: Element, *names: str) -> set[Element]:
    """Return the elements of some names, and all that stand in them."""
    return {element for name in names for outer in root.iter(name) for element in outer.iter()}


def texts_of(element: Element) -> Iterator[str]:
    """Yield the texts directly inside `element`."""
    if element.text:
        yield element.text
    for child in element:
        if child.tail:
            yield child.tail
