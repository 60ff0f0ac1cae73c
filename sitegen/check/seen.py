"""What a built page shows: its words, days and links, and the structured data beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.html_pieces import VOID, End, Piece, Start

_UNSEEN = frozenset(("head", "script", "style", "template"))
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


def has_data(page: Iterable[Piece]) -> bool:
    """Return whether an HTML page holds structured data at all, which takes less time to say."""
    return any(isinstance(piece, Start) and _is_data(piece.tag, piece.attributes) for piece in page)


def seen_on(page: Iterable[Piece]) -> Seen:
    """Return what an HTML page shows."""
    reader = _Reader()
    for piece in page:
        reader.read(piece)
    words = "".join("".join(reader.words).split())
    return Seen(reader.language, words, frozenset(reader.days), frozenset(reader.links), tuple(reader.data))


@dataclass(slots=True)
class _Open:
    tag: str
    is_unseen: bool
    """Whether it, or something around it, is out of sight."""
    start: int
    """How many pieces of text were read before it."""
    is_data: bool = False
    has_link: bool = False


class _Reader:
    def __init__(self) -> None:
        self.language = ""
        self.words: list[str] = []
        self.days: set[str] = set()
        self.links: set[str] = set()
        self.data: list[str] = []
        self._open = [_Open("", is_unseen=False, start=0)]

    def read(self, piece: Piece) -> None:
        if isinstance(piece, Start):
            self._read_start(piece.tag, piece.attributes)
        elif isinstance(piece, End):
            self._close(piece.tag)
        elif self._open[-1].is_data:
            self.data[-1] += piece
        elif not self._open[-1].is_unseen:
            self.words.append(piece)

    def _read_start(self, tag: str, values: Mapping[str, str]) -> None:
        around = self._open[-1]
        if tag not in VOID:
            is_unseen = around.is_unseen or tag in _UNSEEN or not _UNSEEN_ATTRIBUTES.isdisjoint(values)
            self._open.append(_Open(tag, is_unseen, len(self.words)))
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "time" and not self._open[-1].is_unseen:
            self.days.add(values.get("datetime", ""))
        elif tag == "a" and "href" in values:
            self.links.add(values["href"])
            around.has_link = True
        elif _is_data(tag, values):
            self._open[-1].is_data = True
            self.data.append("")

    def _close(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while (closed := self._open.pop()).tag != tag:
                pass
            if tag == "sup" and closed.has_link:  # the number of a source or a note, inside a sentence
                del self.words[closed.start :]


def _is_data(tag: str, values: Mapping[str, str]) -> bool:
    return tag == "script" and values.get("type", "").lower() == _DATA
