"""Which words about suicide a page shows before it says who to call."""

import re
from collections.abc import Container, Iterable, Mapping

from sitegen.content.registries import Contact
from sitegen.html_pieces import End, Piece, Start

SUICIDE = re.compile(
    r"\bsuicid\w*|\b(?:end(?:ed|ing|s)?|take|takes|took|taken|taking)\s+"
    r"(?:my|your|his|her|their|our|one['’]s)\s+(?:own\s+)?li(?:fe|ves)\b"
    r"|\bkill(?:s|ed|ing)?\s+(?:my|your|him|her|them|our|one)sel(?:f|ves)\b"
    r"|\bwant(?:s|ed|ing)?\s+to\s+die\b|\bbetter\s+off\s+dead\b|\bwish\w*\s+(?:\w+\s+){1,2}(?:was|were|be)\s+dead\b"
    r"|(?:\bnot|n[’']t|\bno\s+longer)\s+want(?:s|ed|ing)?\s+to\s+(?:be\s+alive|live)\b"
    r"(?!\s+(?:in|at|with|on|near|here|there|alone|apart|together|away)\b)"
    r"|\b(?:quit|acab|termin)\w*\s+(?:con\s+)?(?:la|mi|tu|su)\s+vida\b|\bmatar(?:se|me|te|nos)\b"
    r"|\b(?:quier|quisier|dese|gan)\w*\s+(?:de\s+)?morir\w*|\bmejor\s+muert[oa]s?\b"
    r"|\bno\s+(?:quier|dese)\w*\s+(?:seguir\s+)?(?:viv(?:ir|iendo|[oa])|estar\s+viv[oa])\b",
    re.I,
)
"""The words of a text that is about suicide, in English and Spanish."""

_APART = ("h1", "script", "style")


def mentions_come_first(
    page: Iterable[Piece], contacts: Mapping[str, Contact], crisis: Container[str]
) -> bool:
    """Return whether the `main` of an HTML page mentions suicide before it links to a crisis contact.

    `crisis` holds the addresses of these links. The name and purpose of a line are no mention: they lead
    to its link. A main heading counts only where no link follows, for nothing needs to stand before it.
    """
    reader = _MainReader(crisis)
    for piece in page:
        reader.read(piece)
        if reader.has_link:
            return _mentions(reader.before, contacts)
    return _mentions(reader.before, contacts) or _mentions(reader.heading, contacts)


def crisis_urls(contacts: Mapping[str, Contact], ids: Iterable[str]) -> frozenset[str]:
    """Return the addresses of the links to the contacts with these ids."""
    found = (contacts[contact_id] for contact_id in ids if contact_id in contacts)
    return frozenset(url for contact in found for url in (contact.call_url, contact.text_url) if url)


def _mentions(texts: Iterable[str], contacts: Mapping[str, Contact]) -> bool:
    text = " ".join("".join(texts).split())
    for contact in contacts.values():
        for words in (contact.purpose, contact.label):
            text = text.replace(" ".join(words.split()), "")
    return SUICIDE.search(text) is not None


class _MainReader:
    """Collects the text of `main` up to the first crisis link."""

    def __init__(self, crisis: Container[str]) -> None:
        self.before: list[str] = []
        self.heading: list[str] = []
        self.has_link = False
        self._crisis = crisis
        self._is_in_main = False
        self._apart = ""
        """The main heading or script that is open."""

    def read(self, piece: Piece) -> None:
        if isinstance(piece, Start):
            self._open(piece)
        elif isinstance(piece, End):
            self._close(piece.tag)
        else:
            self._add(piece)

    def _open(self, start: Start) -> None:
        if start.tag == "main":
            self._is_in_main = True
        elif start.tag in _APART:
            self._apart = start.tag
        elif start.tag == "a" and self._is_in_main and start.attributes.get("href") in self._crisis:
            self.has_link = True
        self._add(" ")

    def _close(self, tag: str) -> None:
        if tag == "main":
            self._is_in_main = False
        elif tag == self._apart:
            self._apart = ""

    def _add(self, text: str) -> None:
        if self._is_in_main and self._apart == "h1":
            self.heading.append(text)
        elif self._is_in_main and not self._apart:
            self.before.append(text)
