"""HTML taken apart for all that read pages: tags and texts in order, and no view on what they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements without an end."""

_MOST_AT_ONCE = 4096
"""How many characters are read before somebody has to ask for more."""


@dataclass(frozen=True, slots=True)
class Start:
    """The start of an element."""

    tag: str
    attributes: Mapping[str, str]
    """An attribute without a value has an empty one."""
    written: str
    """The tag as it stands in the source."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of an element; some have a start alone."""

    tag: str


Piece = Start | End | str
"""A text is in plain characters; it may come in several pieces, one after the other."""


def pieces_of(html: str) -> Iterator[Piece]:
    """Yield the pieces of a page, which is read no further than somebody asks for them."""
    reader = _Reader()
    for start in range(0, len(html), _MOST_AT_ONCE):
        reader.feed(html[start : start + _MOST_AT_ONCE])
        yield from reader.taken()
    reader.close()
    yield from reader.taken()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[Piece] = []

    def taken(self) -> list[Piece]:
        """Return what has been read since the last time."""
        pieces, self._pieces = self._pieces, []
        return pieces

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 (the parser's)
        """Count no lines: nobody asks where a piece stands, and counting takes a tenth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._pieces.append(Start(tag, attributes, self.get_starttag_text() or tag))

    def handle_endtag(self, tag: str) -> None:
        self._pieces.append(End(tag))

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)
