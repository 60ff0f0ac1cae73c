"""Walk a tree of elements without recursion, and know what is around each."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def walk(root: Element) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Yield each element in document order with the names of itself and all around it, outermost first."""
    stack: list[tuple[Element, tuple[str, ...]]] = [(root, (str(root.tag),))]
    while stack:
        element, path = stack.pop()
        yield element, path
        stack.extend((child, (*path, str(child.tag))) for child in reversed(element))


def texts_of(element: Element) -> Iterator[tuple[Element, str, str]]:
    """Yield the texts directly inside `element`: whose they are, which of its two texts, and the text."""
    if element.text:
        yield element, "text", element.text
    for child in element:
        if child.tail:
            yield child, "tail", child.tail
