"""What a built page shows: its words, days and links, and the structured data beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.check.tree import Node, Tree

_UNSEEN = ("head", "script", "style", "template")
_UNSEEN_ATTRIBUTES = frozenset(("hidden", "inert", "popover"))
_DATA = "application/ld+json"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as its reader sees it."""

    language: str
    words: str
    """All of them without the spaces between, so that it is no matter how they are laid out."""
    days: frozenset[str]
    """Those that `time` elements show, as 2026-11-21."""
    links: frozenset[str]
    data: tuple[str, ...]
    """The JSON-LD, which nobody sees."""

    def shows(self, text: str) -> bool:
        """Return whether the words of `text` stand on the page, in this order."""
        return "".join(text.split()) in self.words


def has_data(page: Tree) -> bool:
    """Return whether a page holds structured data at all, which takes less time to say."""
    return any(map(_is_data, page.of("script")))


def seen_on(page: Tree) -> Seen:
    """Return what a page shows."""
    unseen = frozenset(_unseen(page))
    texts = list(page.texts)
    for node in (*unseen, *_markers(page)):
        texts[node.first : node.end] = [""] * (node.end - node.first)
    languages = [node.start.attributes.get("lang", "") for node in page.of("html")]
    return Seen(
        language=languages[-1] if languages else "",
        words="".join("".join(texts).split()),
        days=frozenset(
            node.start.attributes.get("datetime", "")
            for node in page.of("time")
            if unseen.isdisjoint(node.chain)
        ),
        links=frozenset(
            node.start.attributes["href"] for node in page.of("a") if "href" in node.start.attributes
        ),
        data=tuple(page.text_in(node) for node in page.of("script") if _is_data(node)),
    )


def _unseen(page: Tree) -> Iterator[Node]:
    """Yield the elements that are out of sight with all that is in them."""
    yield from page.of(*_UNSEEN)
    yield from (node for node in page.nodes if not _UNSEEN_ATTRIBUTES.isdisjoint(node.start.attributes))


def _markers(page: Tree) -> Iterator[Node]:
    """Yield the numbers of sources and notes, which stand inside of sentences."""
    parents = frozenset(link.parent for link in page.of("a") if "href" in link.start.attributes)
    return (node for node in page.of("sup") if node.is_closed and node in parents)


def _is_data(node: Node) -> bool:
    return node.start.attributes.get("type", "").lower() == _DATA
