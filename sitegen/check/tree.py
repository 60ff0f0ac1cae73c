"""The elements of a built page: which stand in which, and what text is in each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.html_pieces import VOID, Piece, Start


@dataclass(slots=True, eq=False)
class Node:
    """An element with its place on the page."""

    start: Start
    parent: "Node | None"
    first: int
    """The index of its first text among those of the page."""
    end: int = 0
    """The index behind its last text; in an element without an end there is none."""
    is_closed: bool = False
    """Whether it has an end of its own."""

    @property
    def chain(self) -> Iterator["Node"]:
        """The element itself and those around it, up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements and texts of a page."""

    nodes: Sequence[Node]
    """In the order of their starts."""
    by_tag: Mapping[str, Sequence[Node]]
    texts: Sequence[str]

    def of(self, *tags: str) -> Iterator[Node]:
        """Yield all elements with one of these tags."""
        return (node for tag in tags for node in self.by_tag.get(tag, ()))

    def text_in(self, node: Node) -> str:
        """Return all text in an element."""
        return "".join(self.texts[node.first : node.end])


def tree_of(pieces: Iterable[Piece]) -> Tree:
    """Return the elements of a page. An end closes all that is open in its element; one too many, nothing."""
    nodes: list[Node] = []
    texts: list[str] = []
    inner: Node | None = None
    by_tag: defaultdict[str, list[Node]] = defaultdict(list)
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
        elif isinstance(piece, Start):
            node = Node(piece, inner, len(texts))
            nodes.append(node)
            by_tag[piece.tag].append(node)
            inner = inner if piece.tag in VOID else node
        else:
            inner = _close(inner, piece.tag, len(texts))
    for node in inner.chain if inner is not None else ():
        node.end = len(texts)
    return Tree(nodes, by_tag, texts)


def _close(inner: Node | None, tag: str, end: int) -> Node | None:
    """Close the innermost open element with this tag, and all in it; return the one around it."""
    node = inner
    while node is not None and node.start.tag != tag:
        node = node.parent
    if node is None:
        return inner
    node.is_closed = True
    while inner is not None and inner is not node.parent:
        inner.end, inner = end, inner.parent
    return inner
