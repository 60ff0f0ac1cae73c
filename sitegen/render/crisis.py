"""Which words about suicide a page shows before it says who to call."""

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence

from sitegen.content.registries import Contact
from sitegen.html_pieces import End, Piece, pieces_of
from sitegen.render.plain_main import plain_main

_OWN_LIFE = (
    r"\b(?:end(?:ed|ing|s)?|take|takes|took|taken|taking)\s+"
    r"(?:my|your|his|her|their|our|one['’]s)\s+(?:own\s+)?li(?:fe|ves)\b"
)
_MENTIONS = {
    "suicid": r"\bsuicid",
    "life": _OWN_LIFE,
    "lives": _OWN_LIFE,
    "kill": r"kill(?<=\bkill)(?:s|ed|ing)?\s+(?:my|your|him|her|them|our|one)sel(?:f|ves)\b",
    "die": r"want(?<=\bwant)(?:s|ed|ing)?\s+to\s+die\b",
    "dead": r"\bbetter\s+off\s+dead\b|\bwish\w*\s+(?:\w+\s+){1,2}(?:was|were|be)\s+dead\b",
    "live": r"(?:\bnot|n[’']t|\bno\s+longer)\s+want(?:s|ed|ing)?\s+to\s+(?:be\s+alive|live)\b"
    r"(?!\s+(?:in|at|with|on|near|here|there|alone|apart|together|away)\b)",
    "vida": r"\b(?:quit|acab|termin)\w*\s+(?:con\s+)?(?:la|mi|tu|su)\s+vida\b",
    "matar": r"\bmatar(?:se|me|te|nos)\b",
    "morir": r"\b(?:quier|quisier|dese|gan)\w*\s+(?:de\s+)?morir",
    "muert": r"\bmejor\s+muert[oa]s?\b",
    "viv": r"\bno\s+(?:quier|dese)\w*\s+(?:seguir\s+)?(?:viv(?:ir|iendo|[oa])|estar\s+viv[oa])\b",
}
"""The words of a text that is about suicide, in English and Spanish, by a part that each of them has.

What begins with plain letters is found much sooner than what begins with a border.
"""
_PATTERNS = {part: re.compile(words) for part, words in _MENTIONS.items()}

_APART = ("h1", "script", "style")


def mentions_suicide(text: str) -> bool:
    """Return whether a text has words that are about suicide; it is quick where it has no part of them."""
    lowered = text.lower()
    return any(part in lowered and words.search(lowered) for part, words in _PATTERNS.items())


def speaks_of_suicide(html: str, contacts: Mapping[str, Contact], crisis: Collection[str]) -> bool:
    """Return the same as `mentions_come_first` of a page that is not taken apart yet."""
    texts = plain_main(html, crisis)
    if texts is None:
        return mentions_come_first(pieces_of(html), contacts, crisis)
    words = _words_of(contacts)
    return any(_mentions(text, words) for text in texts)


def mentions_come_first(
    page: Iterable[Piece], contacts: Mapping[str, Contact], crisis: Container[str]
) -> bool:
    """Return whether the `main` of an HTML page mentions suicide before it links to a crisis contact.

    `crisis` holds the addresses of these links. The name and purpose of a line are no mention: they lead
    to its link. A main heading counts only where no link follows, for nothing needs to stand before it.
    """
    before, heading, has_link = _texts_of_main(page, crisis)
    words = _words_of(contacts)
    return _mentions("".join(before), words) or (not has_link and _mentions("".join(heading), words))


def crisis_urls(contacts: Mapping[str, Contact], ids: Iterable[str]) -> frozenset[str]:
    """Return the addresses of the links to the contacts with these ids."""
    found = (contacts[contact_id] for contact_id in ids if contact_id in contacts)
    return frozenset(url for contact in found for url in (contact.call_url, contact.text_url) if url)


def _words_of(contacts: Mapping[str, Contact]) -> list[str]:
    """Return what is no mention wherever it stands."""
    return [
        " ".join(words.split()) for contact in contacts.values() for words in (contact.purpose, contact.label)
    ]


def _mentions(text: str, no_mentions: Sequence[str]) -> bool:
    text = " ".join(text.split())
    for words in no_mentions:
        text = text.replace(words, "")
    return mentions_suicide(text)


def _texts_of_main(page: Iterable[Piece], crisis: Container[str]) -> tuple[list[str], list[str], bool]:
    """Return the texts of `main` up to the first crisis link and of its heading, and whether it has one."""
    before: list[str] = []
    heading: list[str] = []
    is_in_main, apart = False, ""
    for piece in page:
        text = " "
        if isinstance(piece, str):
            text = piece
        elif isinstance(piece, End):
            is_in_main = is_in_main and piece.tag != "main"
            apart = "" if piece.tag == apart else apart
            continue
        elif piece.tag == "main":
            is_in_main = True
        elif piece.tag in _APART:
            apart = piece.tag
        elif piece.tag == "a" and is_in_main and piece.attributes.get("href") in crisis:
            return before, heading, True
        if is_in_main and not apart:
            before.append(text)
        elif is_in_main and apart == "h1":
            heading.append(text)
    return before, heading, False
