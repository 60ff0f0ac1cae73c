"""The forms of all terms of a glossary, and where a text uses them."""

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from markupsafe import escape

from sitegen.content.registries import Term

_NEVER = re.compile(r"(?!)")
_LETTERS = string.ascii_letters + string.digits + "_"
_SPACED = bytes(byte if chr(byte) in _LETTERS else ord(" ") for byte in range(256))
"""What becomes of each byte of a text: all but these letters divide words."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a term."""

    pattern: str
    words: frozenset[bytes]
    """A text in which the pattern is found has them all."""
    first: str
    """Its first word without regard to case, and whatever stands next to it."""

    def uses_in(self, html: str, folded: str) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds in `html`, which is given without regard to case as well."""
        pattern = re.compile(self.pattern)
        if len(folded) != len(html):  # some letter became several, so the two do not go side by side
            yield from pattern.finditer(html)
            return
        position = folded.find(self.first)
        while position >= 0:
            use = pattern.match(html, position)
            if use is not None:
                yield use
            position = folded.find(self.first, use.end() if use is not None else position + 1)


@dataclass(frozen=True, slots=True)
class TermFinder:
    """All terms of a glossary in one pattern, the longest first."""

    pattern: re.Pattern[str]
    by_form: Mapping[str, str]
    """Term ids by each form of the term, as HTML; in lower case where case does not matter."""

    forms: tuple[_Form, ...] = ()
    """Each form by itself: in a text that has few of them they are found much faster."""

    def uses_in(self, html: str) -> Iterator[re.Match[str]]:
        """Yield what `pattern` would find."""
        folded = html.casefold()
        words = _words_in(folded)
        uses = [
            (use.start(), rank, use)
            for rank, form in enumerate(self.forms)
            if form.words <= words
            for use in form.uses_in(html, folded)
        ]
        end = 0
        for start, _, use in sorted(uses, key=itemgetter(0, 1)):
            if start >= end:
                yield use
                end = use.end()

    def id_of(self, found: str) -> str:
        """Return the id of the term that `found` is a form of; nothing where case folds in odd ways."""
        form = " ".join(found.split())
        return self.by_form.get(form) or self.by_form.get(form.lower(), "")


def build_term_finder(glossary: Mapping[str, Term]) -> TermFinder:
    """Return the finder for `glossary`; abbreviations count in their own case only."""
    ids: dict[str, str] = {}
    exact: dict[str, bool] = {}
    for term_id, term in glossary.items():
        for form in _forms(term):
            html = str(escape(form))
            exact[html] = form.isupper() or form == term.short
            ids.setdefault(html if exact[html] else html.lower(), term_id)
    if not exact:
        return TermFinder(_NEVER, {})
    longest_first = sorted(exact, key=lambda html: (-len(html), html))
    alternatives = "|".join(_pattern(html, is_exact=exact[html]) for html in longest_first)
    forms = tuple(_form(html, is_exact=exact[html]) for html in longest_first)
    return TermFinder(re.compile(rf"(?<![\w&#-])(?:{alternatives})(?![\w-])"), ids, forms)


def _pattern(html: str, *, is_exact: bool) -> str:
    return _words(html) if is_exact else f"(?i:{_words(html)})"


def _words(html: str) -> str:
    return r"\s+".join(map(re.escape, html.split()))


def _form(html: str, *, is_exact: bool) -> _Form:
    letter, rest = html[0], _words(html).removeprefix(re.escape(html[0]))
    letters = letter if is_exact else {each for each in (letter.lower(), letter.upper()) if len(each) == 1}
    # With a class of characters in front of what looks back, a pattern is found many times faster.
    first = f"[{''.join(sorted(map(re.escape, letters)))}]"
    pattern = rf"{first}(?<![\w&#-].){rest if is_exact else f'(?i:{rest})'}(?![\w-])"
    folded = html.casefold()
    return _Form(pattern, _words_in(folded), folded.split()[0])


def _words_in(folded: str) -> frozenset[bytes]:
    """Return the words of a text; other letters than those of ASCII divide them."""
    return frozenset(folded.encode("ascii", "replace").translate(_SPACED).split())


def _forms(term: Term) -> Iterator[str]:
    for form in (term.term, term.short, *term.also):
        if form.split():
            yield " ".join(form.split())
