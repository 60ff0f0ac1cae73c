"""Letters that stand for words, on pages that do not say for which."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from markupsafe import escape

from sitegen.check.passages.passage import Passage
from sitegen.check.passages.site import Passages, entry_passages
from sitegen.check.words.word_list import own_list
from sitegen.content.page import Page
from sitegen.content.registries import Contact, Term
from sitegen.findings import Example, Findings, Place, Rule, Severity
from sitegen.graph.site import Site
from sitegen.markdown.body import Body
from sitegen.markdown.plain_text import plain_text

ACRONYM = Rule(
    "words/acronym",
    "Letters that a page uses before it says what they stand for",
    "Readers come to any page first; letters tell them nothing. CDC Clear Communication Index: spell out.",
    Severity.WARNING,
    Example("A PHP takes most of a day.", "A Partial Hospitalization Program (PHP) takes most of a day."),
)
RULES = (ACRONYM,)

_ACRONYM = re.compile(r"(?<![\w&.!-])(?P<letters>[A-Z](?:&?[A-Z]){1,5})s?(?![\w&]|-\d|\.\w)")
_TWO_LETTERS = re.compile("[A-Z]&?[A-Z]")
_BEFORE_A_WORD = re.compile(r"\b(?:send|text|reply|type|level)(?: the word)?\W+\Z", re.I)
_AFTER_A_WORD = re.compile(r"\W* to \d")
_STANDS_FOR = re.compile(r"\W*(?:is short for|means|stands? for)\b")
_WORDS_BEFORE = re.compile(r"([^().;:!?]+)\(\W*\Z")
_WORDS_AFTER = re.compile(r"\W*\(([^()]+)")
_INITIAL = r"(?:{0}[\w'’]+|{1}[\w'’]{{3,}})"
"""A word that begins with a letter; without a capital it is too long to be one of those in every sentence."""
_BETWEEN = r"(?:\s+(?:and|at|by|for|from|in|of|on|or|the|to|with|&))*[\s/-]+"
"""What stands between the words whose first letters are taken."""
_HEADING = re.compile(r"<(h[1-6])\b.*?</\1>", re.S)
_ABBREVIATION = re.compile(r"<abbr\b[^>]*\btitle=[^>]*>([^<]+)</abbr>")
_EXPLAINED = "\ufdd0"
"""Stands for a definition; Unicode keeps this character for uses such as ours."""


def check_acronyms(site: Site, passages: Passages, findings: Findings) -> None:
    """Report letters that are neither spelled out nor explained where a page uses them first."""
    known = {*own_list().acronyms, *site.config.words.acronyms}
    for source_path in passages.pages:
        page, body = site.library.pages[source_path], site.bodies[source_path]
        for line, match in _not_spelled_out(page, body, site.library.registries.contacts):
            letters = match["letters"]
            if letters not in known and not _is_explained(letters, body, site.library.registries.glossary):
                place = _place_of(line, match, page, _texts(page, site, passages))
                _report(letters, page, place, findings)


def _not_spelled_out(
    page: Page, body: Body, contacts: Mapping[str, Contact]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the first use of all letters that is no explanation of them, with its line.

    A heading may explain letters but need not: what follows does. Letters in the name of a phone line are
    part of the name.
    """
    front_matter, headings = page.front_matter, {heading.text for heading in body.headings}
    texts = (front_matter.title, front_matter.main_message, *body.text.splitlines())
    names = _names_in("\n".join(texts), contacts)
    seen: set[str] = set()
    for text in texts:
        line = names.sub("", text) if names is not None else text
        if not _TWO_LETTERS.search(line):
            continue
        is_heading = text in headings or text == front_matter.title
        for match in _ACRONYM.finditer(line):
            letters = match["letters"]
            if letters in seen or _is_no_acronym(line, match):
                continue
            if _is_spelled_out(line, match):
                seen.add(letters)
            elif not is_heading:
                seen.add(letters)
                yield line, match


def _names_in(text: str, contacts: Mapping[str, Contact]) -> re.Pattern[str] | None:
    """Return the pattern of the names of all phone lines; None where the text has none of them."""
    labels = [contact.label for contact in contacts.values()]
    return re.compile("|".join(map(re.escape, labels))) if any(map(text.__contains__, labels)) else None


def _is_no_acronym(line: str, match: re.Match[str]) -> bool:
    """Return whether it is a word to send as a text message, or the name of a level."""
    return bool(_BEFORE_A_WORD.search(line[: match.start()]) or _AFTER_A_WORD.match(line[match.end() :]))


def _is_spelled_out(line: str, match: re.Match[str]) -> bool:
    before, after = line[: match.start()], line[match.end() :]
    if _STANDS_FOR.match(after):
        return True
    letters = [letter for letter in match["letters"] if letter.isalpha()]
    if re.search(r"\b" + _BETWEEN.join(_INITIAL.format(letter, letter.lower()) for letter in letters), line):
        return True
    beside = (_WORDS_BEFORE.search(before), _WORDS_AFTER.match(after))
    return any(_fit(letters, words[1]) for words in beside if words is not None)


def _fit(letters: Sequence[str], words: str) -> bool:
    """Return whether the letters stand in the words, in order, the first where a word begins."""
    return re.search(r"\b" + ".*?".join(letters), words, re.I | re.S) is not None


def _is_explained(letters: str, body: Body, glossary: Mapping[str, Term]) -> bool:
    """Return whether the page explains the letters in HTML, or by the glossary at their first use."""
    if letters in _ABBREVIATION.findall(body.html):
        return True
    if not any(letters in (glossary[term_id].short, glossary[term_id].term) for term_id in body.terms):
        return False
    # Terms are not marked in headings.
    html = _HEADING.sub("", body.html)
    for term_id in body.terms:
        html = html.replace(str(escape(glossary[term_id].definition)), _EXPLAINED)
    first_use = rf"(?<![\w&.-]){re.escape(letters)}s?(?![\w&])(\W*{_EXPLAINED})?"
    first = re.search(first_use, plain_text(html))
    return first is not None and first[1] is not None


def _texts(page: Page, site: Site, passages: Passages) -> Iterator[Passage]:
    """Yield the passages that the page shows, its own first, those of quizzes last."""
    main = (passage for passage in passages.front_matter[page.source_path] if passage.name == "main_message")
    used = sorted(site.bodies[page.source_path].entries, key=lambda entry: (entry[0] == "quizzes", entry))
    entries = (entry_passages(kind, entry_id, site) for kind, entry_id in used)
    yield from chain(main, passages.pages[page.source_path], *entries)


def _place_of(line: str, match: re.Match[str], page: Page, texts: Iterator[Passage]) -> Place:
    """Return where the letters stand between the same words, else where the page has them, else its top."""
    on_page: list[Place] = []
    for passage in texts:
        for found in _ACRONYM.finditer(passage.shown):
            place = passage.place(found.start())
            if found["letters"] == match["letters"]:
                if _around(passage.shown, found) == _around(line, match):
                    return place
                if place.path == page.path:
                    on_page.append(place)
    return on_page[0] if on_page else page.top


def _around(text: str, match: re.Match[str]) -> tuple[list[str], list[str]]:
    """Return the words next to a match."""
    return text[: match.start()].split()[-2:], text[match.end() :].split()[:1]


def _report(letters: str, page: Page, place: Place, findings: Findings) -> None:
    where = "" if place.path == page.path else f" on {page.path}"
    message = f'"{letters}" is not spelled out at its first use{where}.'
    hint = f"Write the words, then ({letters}); or put the letters into the glossary."
    findings.add(ACRONYM, place, message, hint=hint)
