"""Phrases found in texts, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

_EITHER = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_PIECE = re.compile(r"\w+(?:-\w+)*")
"""A word without what an apostrophe adds to it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a text, and the phrase of the list that it is a form of."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a phrase."""

    words: tuple[str, ...]
    pieces: frozenset[str]
    """What has to stand somewhere in a text that has the form."""
    phrase: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, without what makes it a possessive."""

    start: int
    end: int
    written: str


class PhraseFinder:
    """Finds the phrases of a list in texts."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases in which `(a|b)` stands for either; words with capitals count as they stand."""
        self._by_longest: dict[str, list[_Form]] = defaultdict(list)
        for phrase in phrases:
            for words in forms_of(phrase):
                form = _Form(words, _pieces_of(" ".join(words)), phrase)
                self._by_longest[max(sorted(form.pieces), key=len)].append(form)

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the phrases in `text` by where they begin, the longest first."""
        pieces = _pieces_of(text)
        longest = self._by_longest.keys() & pieces
        forms = [form for each in longest for form in self._by_longest[each] if form.pieces <= pieces]
        words = _words_of(text) if forms else ()
        found = (found for form in forms for found in _places_of(form, words, text))
        return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def forms_of(phrase: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each form of a phrase: `(a|b) c` is `a c` and `b c`."""
    parts = (part.split("|") if index % 2 else [part] for index, part in enumerate(_EITHER.split(phrase)))
    for chosen in product(*parts):
        if words := tuple(_WORD.findall("".join(chosen))):
            yield words


def _pieces_of(text: str) -> frozenset[str]:
    return frozenset(_PIECE.findall(text.lower()))


def _words_of(text: str) -> tuple[_Word, ...]:
    """Return the words of a text; one with a hyphen is one word."""
    return tuple(
        _Word(match.start(), match.end(), match[0].removesuffix("'s").removesuffix("’s"))
        for match in _WORD.finditer(text)
    )


def _places_of(form: _Form, words: Sequence[_Word], text: str) -> Iterator[Found]:
    size = len(form.words)
    for index in range(len(words) - size + 1):
        stretch = words[index : index + size]
        if _are(form.words, stretch) and _touch(stretch, text):
            yield Found(stretch[0].start, stretch[-1].end, form.phrase)


def _are(wanted: Sequence[str], words: Sequence[_Word]) -> bool:
    pairs = zip(wanted, words, strict=True)
    return all(want in (word.written, word.written.lower()) for want, word in pairs)


def _touch(words: Sequence[_Word], text: str) -> bool:
    """Return whether nothing but space stands between the words."""
    return not any(text[word.end : following.start].strip() for word, following in pairwise(words))
