"""The links of a built page that lead to a phone line, each with where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sitegen.check.safety.hidden import HIDES, Element
from sitegen.html_pieces import VOID, End, Piece, Start


@dataclass(frozen=True, slots=True)
class ContactLink:
    """A `tel:` or `sms:` link."""

    url: str
    text: str
    chain: tuple[Element, ...]
    """The elements around it, from the root, and the link itself."""
    is_concealed: bool
    """Whether an attribute keeps it, or something around it, from being seen or heard."""
    is_before_text: bool
    """Whether it stands before the first words of `main`."""


def contact_links_in(page: Iterable[Piece]) -> tuple[ContactLink, ...]:
    """Return the links of an HTML page that call or text somebody, in order."""
    reader = _LinkReader()
    for piece in page:
        reader.read(piece)
    return tuple(reader.links)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: Mapping[str, str]
    text: list[str] = field(default_factory=list)

    @property
    def element(self) -> Element:
        classes = self.attributes.get("class", "").split()
        return frozenset((self.tag, *(f".{name}" for name in classes)))

    @property
    def is_concealed(self) -> bool:
        is_inert = not {"hidden", "inert"}.isdisjoint(self.attributes)
        is_silent = self.attributes.get("aria-hidden") == "true"
        return is_inert or is_silent or HIDES.search(self.attributes.get("style", "")) is not None


class _LinkReader:
    def __init__(self) -> None:
        self.links: list[ContactLink] = []
        self._open: list[_Open] = []
        self._has_text = False
        """Whether words of `main` have been read."""

    def read(self, piece: Piece) -> None:
        if isinstance(piece, Start):
            if piece.tag not in VOID:
                self._open.append(_Open(piece.tag, piece.attributes))
        elif isinstance(piece, End):
            self._close(piece.tag)
        else:
            self._read_text(piece)

    def _close(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while (closed := self._open.pop()).tag != tag:
                pass
            if tag == "a" and closed.attributes.get("href", "").startswith(("tel:", "sms:")):
                self._add(closed)

    def _read_text(self, text: str) -> None:
        links = [element for element in self._open if element.tag == "a"]
        for link in links:
            link.text.append(text)
        if not self._has_text and not links and text.strip():
            self._has_text = any(element.tag == "main" for element in self._open)

    def _add(self, link: _Open) -> None:
        around = (*self._open, link)
        text = " ".join("".join(link.text).split())
        chain = tuple(element.element for element in around)
        is_concealed = any(element.is_concealed for element in around)
        self.links.append(ContactLink(link.attributes["href"], text, chain, is_concealed, not self._has_text))
