"""Addresses of other hosts in the tags of HTML, SVG and feeds, and what a browser would do with each."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from sitegen.check.origins.addresses import MAY_LEAD_AWAY, Found, Own
from sitegen.check.origins.script import addresses_in as addresses_in_script
from sitegen.check.origins.style import addresses_in as addresses_in_style
from sitegen.check.tree import Tree, tree_of
from sitegen.html_pieces import Start, parsed_pieces, pieces_of

_DIFFERENT_TAGS = 8192
"""How many are remembered: most tags stand on many pages."""


class Way(Enum):
    """What leads to another host."""

    LOADED = "loaded"
    SENT = "sent"
    """A form, to be sent there."""
    LINKED = "linked"
    """A link that tells the host where the reader was."""


class Away(NamedTuple):
    """Something that leads to another host."""

    way: Way
    found: Found


_NOT_LOADED = frozenset(("", "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next"))
_NOT_LOADED |= {"prev", "privacy-policy", "related", "search", "self", "terms-of-service", "up", "via"}
"""What a `link` may name without the browser's asking for it."""
_TELLS_NOTHING = frozenset(("noreferrer", "noopener"))
_WORDS = frozenset(
    ("abbr", "about", "alt", "cite", "content", "itemid", "itemtype", "label", "placeholder", "prefix")
) | frozenset(("property", "resource", "summary", "title", "typeof", "value", "vocab"))
"""Attributes that readers or other programs read, and no browser loads."""
_LISTS = frozenset(("archive", "attributionsrc", "imagesrcset", "ping", "srcset", "values"))
_DATA = frozenset(("application/json", "application/ld+json"))
"""What a script element may hold without running it."""
_TEXTS_WITH_HTML = frozenset(("content", "description", "summary"))
"""Elements of feeds whose text readers' programs show as HTML."""
_ADDRESSES = frozenset(("icon", "image:loc", "loc", "logo"))
"""Elements of feeds and of the sitemap whose text is an address."""
_TEXTS = sorted(_TEXTS_WITH_HTML | _ADDRESSES | {"script", "style"})
"""Elements whose text may lead somewhere."""


def ways_out(tree: Tree, own: Own) -> Iterator[Away]:
    """Yield what leads to another host from the elements of a file."""
    for written in dict.fromkeys(node.start.written for node in tree.nodes):
        yield from _of_tag(written, own)
    for node in tree.of(*_TEXTS):
        yield from _of_text(tree.text_in(node), node.start, own)


@lru_cache(_DIFFERENT_TAGS)
def _of_tag(written: str, own: Own) -> Sequence[Away]:
    if MAY_LEAD_AWAY.search(written) is None:
        return ()
    starts = (piece for piece in parsed_pieces(written) if isinstance(piece, Start))
    return tuple(way for start in starts for way in _of_start(start, own))


def _of_start(start: Start, own: Own) -> Iterator[Away]:
    for name, value in start.attributes.items():
        if name in _WORDS or name.startswith(("aria-", "xmlns")):
            if name == "content" and start.attributes.get("http-equiv", "").lower() == "refresh":
                yield from _loaded(own.found(value.partition("=")[2].strip().strip("\"'")))
        elif name == "srcdoc":
            yield from ways_out(tree_of(pieces_of(value)), own)
        elif name == "style" or "url(" in value or "\\" in value:
            yield from _loaded(_in_style(value, own))
            yield from _loaded(own.found(value))
        elif name in _LISTS:
            yield from _loaded(own.found(*value.replace(",", " ").replace(";", " ").split()))
        else:
            yield from _of_address(name, value, start, own)


def _of_address(name: str, value: str, start: Start, own: Own) -> Iterator[Away]:
    rels = frozenset(start.attributes.get("rel", "").lower().split())
    for found in own.found(value):
        if name in {"action", "formaction"}:
            yield Away(Way.SENT, found)
        elif name in {"href", "xlink:href"} and start.tag in {"a", "area"}:
            if not rels >= _TELLS_NOTHING:
                yield Away(Way.LINKED, found)
        elif start.tag != "link" or name != "href" or not (rels or {""}) <= _NOT_LOADED:
            yield Away(Way.LOADED, found)


def _of_text(text: str, inside: Start, own: Own) -> Iterator[Away]:
    if inside.tag == "style":
        yield from _loaded(_in_style(text, own))
    elif inside.tag == "script" and inside.attributes.get("type", "") not in _DATA:
        yield from _loaded(in_script(text, own))
    elif inside.tag in _TEXTS_WITH_HTML and "<" in text:
        yield from ways_out(tree_of(pieces_of(text)), own)
    elif inside.tag in _ADDRESSES:
        yield from _loaded(own.found(text))


def in_script(script: str, own: Own) -> Iterator[Found]:
    """Yield the addresses of other hosts in a script."""
    for written, read in addresses_in_script(script):
        yield from (Found(written, found.host) for found in own.found(read))


def _in_style(sheet: str, own: Own) -> Iterator[Found]:
    for written, read in addresses_in_style(sheet):
        yield from (Found(written, found.host) for found in own.found(read))


def _loaded(found: Iterable[Found]) -> Iterator[Away]:
    return (Away(Way.LOADED, each) for each in found)
