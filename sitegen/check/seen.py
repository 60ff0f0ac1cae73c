"""What a built page shows: its words, days and links, and the structured data beside them."""

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements without an end."""
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


def seen_on(page: str) -> Seen:
    """Return what an HTML page shows."""
    reader = _Reader()
    reader.feed(page)
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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.words: list[str] = []
        self.days: set[str] = set()
        self.links: set[str] = set()
        self.data: list[str] = []
        self._open = [_Open("", is_unseen=False, start=0)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        around = self._open[-1]
        if tag not in _VOID:
            is_unseen = around.is_unseen or tag in _UNSEEN or not _UNSEEN_ATTRIBUTES.isdisjoint(values)
            self._open.append(_Open(tag, is_unseen, len(self.words)))
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "time" and not self._open[-1].is_unseen:
            self.days.add(values.get("datetime", ""))
        elif tag == "a" and "href" in values:
            self.links.add(values["href"])
            around.has_link = True
        elif tag == "script" and values.get("type", "").lower() == _DATA:
            self._open[-1].is_data = True
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while (closed := self._open.pop()).tag != tag:
                pass
            if tag == "sup" and closed.has_link:  # the number of a source or a note, inside a sentence
                del self.words[closed.start :]

    def handle_data(self, data: str) -> None:
        if self._open[-1].is_data:
            self.data[-1] += data
        elif not self._open[-1].is_unseen:
            self.words.append(data)
