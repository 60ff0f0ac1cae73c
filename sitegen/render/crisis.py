"""Which words about suicide a page shows before it says who to call."""

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from sitegen.content.registries import Contact

SUICIDE = re.compile(
    r"\bsuicid\w*|\b(?:end(?:ed|ing|s)?|take|takes|took|taken|taking)\s+"
    r"(?:my|your|his|her|their|our|one['’]s)\s+(?:own\s+)?li(?:fe|ves)\b"
    r"|\bkill(?:s|ed|ing)?\s+(?:my|your|him|her|them|our|one)sel(?:f|ves)\b"
    r"|\bwant(?:s|ed|ing)?\s+to\s+die\b|\bbetter\s+off\s+dead\b|\bwish\w*\s+(?:\w+\s+){1,2}(?:was|were|be)\s+dead\b"
    r"|(?:\bnot|n[’']t|\bno\s+longer)\s+want(?:s|ed|ing)?\s+to\s+(?:be\s+alive|live)\b"
    r"(?!\s+(?:in|at|with|on|near|here|there|alone|apart|together|away)\b)",
    re.I,
)
"""The words of a text that is about suicide."""

_PIECE = 4096
"""How many characters are read before looking whether the rest still matters."""
_APART = ("h1", "script", "style")


def mentions_come_first(page: str, contacts: Mapping[str, Contact], crisis: frozenset[str]) -> bool:
    """Return whether the `main` of an HTML page mentions suicide before it links to a crisis contact.

    `crisis` holds the addresses of these links. The name and purpose of a line are no mention: they lead
    to its link. A main heading counts only where no link follows, for nothing needs to stand before it.
    """
    reader = _MainReader(crisis)
    for start in range(0, len(page), _PIECE):
        if not reader.has_link:
            reader.feed(page[start : start + _PIECE])
    return _mentions(reader.before, contacts) or (not reader.has_link and _mentions(reader.heading, contacts))


def crisis_urls(contacts: Mapping[str, Contact], ids: Iterable[str]) -> frozenset[str]:
    """Return the addresses of the links to the contacts with these ids."""
    found = (contacts[contact_id] for contact_id in ids if contact_id in contacts)
    return frozenset(url for contact in found for url in (contact.call_url, contact.text_url) if url)


def _mentions(text: str, contacts: Mapping[str, Contact]) -> bool:
    text = " ".join(text.split())
    for contact in contacts.values():
        for words in (contact.purpose, contact.label):
            text = text.replace(" ".join(words.split()), "")
    return SUICIDE.search(text) is not None


class _MainReader(HTMLParser):
    """Collects the text of `main` up to the first crisis link."""

    def __init__(self, crisis: frozenset[str]) -> None:
        super().__init__()
        self.before = ""
        self.heading = ""
        self.has_link = False
        self._crisis = crisis
        self._is_in_main = False
        self._apart = ""
        """The main heading or script that is open."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._is_in_main = True
        elif tag in _APART:
            self._apart = tag
        elif tag == "a" and self._is_in_main and dict(attrs).get("href") in self._crisis:
            self.has_link = True
        self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._is_in_main = False
        elif tag == self._apart:
            self._apart = ""

    def handle_data(self, data: str) -> None:
        if self._is_in_main and self._apart == "h1":
            self.heading += data
        elif self._is_in_main and not self._apart and not self.has_link:
            self.before += data
