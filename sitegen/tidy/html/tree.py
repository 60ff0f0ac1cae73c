"""Pasted HTML as a tree, and whether it was pasted at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.html_pieces import VOID, End, Start, pieces_of
from sitegen.markdown.allowed_html import EDITORS_ELEMENTS, allows_attribute

_CLOSED_BY = {
    "li": ("li",),
    "td": ("td", "th", "tr"),
    "th": ("td", "th", "tr"),
    "tr": ("tr",),
    "p": ("p", "div", "table", "ul", "ol", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"),
}
"""Elements that need no end, with those whose start ends them."""
DEEPEST = 60
"""More elements inside one another are no text that somebody wrote."""
_OF_A_PROGRAM = re.compile(r"Mso|xl\d|Apple-|western|Normal|kix-|lst-|docs-|c\d+\b|s\d+\b|p\d+\b")
_OURS = re.compile(r"g-|(?:^| )g-")


@dataclass(slots=True)
class Node:
    """An element."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        """Yield the element and all in it."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()


def tree_of(html: str) -> Node | None:
    """Return what is in `html`, or None where its tags do not fit each other."""
    root = Node("")
    opened = [root]
    for piece in pieces_of(html):
        if isinstance(piece, str):
            opened[-1].children.append(piece)
        elif isinstance(piece, Start):
            while piece.tag in _CLOSED_BY.get(opened[-1].tag, ()):
                opened.pop()
            node = Node(piece.tag, piece.attributes)
            opened[-1].children.append(node)
            opened += [node] if piece.tag not in VOID and not piece.written.endswith("/>") else []
            if len(opened) > DEEPEST:
                return None
        elif not _close(piece, opened):
            return None
    return root if len(opened) == 1 else None


def _close(end: End, opened: list[Node]) -> bool:
    """Close the innermost element of this name; tell whether there is one."""
    if end.tag in VOID:
        return True
    while len(opened) > 1 and opened[-1].tag != end.tag and opened[-1].tag in _CLOSED_BY:
        opened.pop()
    if len(opened) == 1 or opened[-1].tag != end.tag:
        return False
    opened.pop()
    return True


def is_meant(root: Node) -> bool:
    """Whether an editor wrote this HTML, which says what Markdown cannot say: it stays as it is."""
    nodes = [node for node in root.walk() if node is not root]
    if any(_OURS.search(node.attributes.get("class", "")) for node in nodes):
        return True
    said = any(node.attributes for node in nodes if node.tag not in ("a", "img"))
    return said and not any(_is_pasted(node) for node in nodes)


def _is_pasted(node: Node) -> bool:
    is_allowed = node.tag in EDITORS_ELEMENTS or node.tag in ("a", "img", "h1")
    attributes = [name for name in node.attributes if node.tag not in ("a", "img")]
    return (
        not is_allowed
        or not all(allows_attribute(node.tag, name) for name in attributes)
        or _OF_A_PROGRAM.match(node.attributes.get("class", "")) is not None
        or node.attributes.get("lang", "").lower().startswith("en-")
    )
