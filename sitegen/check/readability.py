"""How hard a text is to read: the Flesch–Kincaid grade and SMOG.

Flesch–Kincaid: Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975.
SMOG: McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12(8), 1969, in its
regression form. Both are a smoke test, not proof that people understand a text.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from sitegen.check.explained_terms import NO_TERMS, ExplainedTerms
from sitegen.check.passages.folding import words_of

_DICTIONARY = Path(__file__).with_name("dictionary") / "cmudict.dict"
"""The Carnegie Mellon Pronouncing Dictionary: a word and its sounds on each line."""
_POLYSYLLABLE = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MARKS = r"[.!?]*[\"”’')\]]*\s+"
_FIRST = r"(?<![.!?][.!?])"
"""The mark before this is the first of several: from the others on, a thousand marks are not tried again."""
_SENTENCE_END = re.compile(rf"\.{_FIRST}{_MARKS}|!{_FIRST}{_MARKS}|\?{_FIRST}{_MARKS}|\n")
"""Mark by mark, so that the search passes over the text between marks at once."""
_NAME = re.compile(r" (?=[A-Z])(?<=[a-z,;] )(?:[A-Z][\w’'-]*(?: (?:of|and|the|for|&) (?=[A-Z]))? ?)+")
"""With the space before it, so that the search passes over the words between spaces at once."""
_WITH_LETTER = re.compile(r"[^\W\d_].*")
"""A sentence from its first letter on."""
_VOWELS = re.compile("[aeiouy]+")


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


def reading_of(text: str, terms: ExplainedTerms = NO_TERMS) -> Reading:
    """Return what was counted in `text`, one block a line; each line ends a sentence.

    Names, and `terms` that are explained elsewhere, are left out: a writer cannot choose shorter ones.
    """
    sentences = terms.without(list(sentences_in(text)), words_of(text))
    graded = _NAME.sub(" ", "\n".join(sentences))
    words = syllables = polysyllables = 0
    for written, times in Counter(graded.split()).items():
        counted = _counted(written)
        words += times * counted[0]
        syllables += times * counted[1]
        polysyllables += times * counted[2]
    return Reading(words, len(_WITH_LETTER.findall(graded)), syllables, polysyllables)


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of `text`, one block a line, without the marks between them."""
    return (sentence for sentence in _SENTENCE_END.split(text) if sentence)


@lru_cache(maxsize=1 << 15)
def _counted(written: str) -> tuple[int, int, int]:
    """Return the words, syllables and polysyllables in what stands between two spaces."""
    counts = list(map(syllables_in, _WORD.findall(written)))
    return len(counts), sum(counts), sum(count >= _POLYSYLLABLE for count in counts)


@lru_cache(maxsize=1 << 15)
def syllables_in(word: str) -> int:
    """Return how many syllables a word has: by the dictionary, else by its groups of vowels."""
    plain = word.lower().replace("’", "'")
    sounds = _sounds_of(plain) or _sounds_of(plain.removesuffix("'s"))
    if sounds:
        return sum(sign.isdigit() for sign in sounds)
    return len(_VOWELS.findall(plain.removesuffix("e"))) or 1


def _sounds_of(word: str) -> str:
    """Return the sounds of a word, each vowel with its stress as a digit behind it; nothing if unknown."""
    lines = _dictionary()
    position = bisect_left(lines, f"{word} ")
    line = lines[position] if position < len(lines) else ""
    return line.partition(" #")[0].partition(" ")[2] if line.startswith(f"{word} ") else ""


@cache
def _dictionary() -> list[str]:
    """Return the sorted lines of the dictionary; most are never asked for, so none is taken apart."""
    return sorted(_DICTIONARY.read_text(encoding="utf-8").splitlines())
