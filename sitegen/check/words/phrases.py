"""Phrases found in texts, word by word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise, product

from sitegen.check.passages.folding import folded, words_of

_EITHER = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


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
    needed: frozenset[str]
    """What `words_of` returns of a text that has the form, and maybe more."""
    phrase: str

    @property
    def longest(self) -> str:
        """The word by which to look for the form first."""
        return max(sorted(self.needed), key=len, default="")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, without what makes it a possessive."""

    start: int
    end: int
    written: str
    lowered: str


@dataclass(frozen=True, slots=True)
class PhraseFinder:
    """Finds the phrases of a list in texts."""

    _by_longest: Mapping[str, Sequence[_Form]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "PhraseFinder":
        """Take phrases in which `(a|b)` stands for either; words with capitals count as they stand."""
        by_longest: dict[str, list[_Form]] = {}
        for phrase in phrases:
            for words in forms_of(phrase):
                form = _Form(words, words_of(" ".join(words)), phrase)
                by_longest.setdefault(form.longest, []).append(form)
        return cls(by_longest)

    def narrowed(self, words: AbstractSet[str]) -> "PhraseFinder":
        """Return the finder of what can be in texts that have no words but these."""
        longest = self._by_longest.keys() & {*words, ""}
        possible = {
            each: [form for form in self._by_longest[each] if form.needed <= words] for each in longest
        }
        return PhraseFinder({each: forms for each, forms in possible.items() if forms})

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the phrases in `text` by where they begin, the longest first."""
        if not self._by_longest:
            return ()
        plain = folded(text)
        forms = [form for longest, forms in self._by_longest.items() if longest in plain for form in forms]
        words = _words_of(text) if forms else ()
        found = (found for form in forms for found in _places_of(form, words, text))
        return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.phrase)))


def forms_of(phrase: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each form of a phrase: `(a|b) c` is `a c` and `b c`."""
    parts = (part.split("|") if index % 2 else [part] for index, part in enumerate(_EITHER.split(phrase)))
    for chosen in product(*parts):
        if words := tuple(_WORD.findall("".join(chosen))):
            yield words


def _words_of(text: str) -> tuple[_Word, ...]:
    """Return the words of a text; one with a hyphen is one word."""
    return tuple(_word_of(match) for match in _WORD.finditer(text))


def _word_of(match: re.Match[str]) -> _Word:
    written = match[0].removesuffix("'s").removesuffix("’s")
    return _Word(match.start(), match.end(), written, written.lower())


def _places_of(form: _Form, words: Sequence[_Word], text: str) -> Iterator[Found]:
    size, first = len(form.words), form.words[0]
    for index in range(len(words) - size + 1):
        if first in (words[index].written, words[index].lowered):
            stretch = words[index : index + size]
            if _are(form.words, stretch) and _touch(stretch, text):
                yield Found(stretch[0].start, stretch[-1].end, form.phrase)


def _are(wanted: Sequence[str], words: Sequence[_Word]) -> bool:
    pairs = zip(wanted, words, strict=True)
    return all(want in (word.written, word.lowered) for want, word in pairs)


def _touch(words: Sequence[_Word], text: str) -> bool:
    """Return whether nothing but space stands between the words."""
    return not any(text[word.end : following.start].strip() for word, following in pairwise(words))
