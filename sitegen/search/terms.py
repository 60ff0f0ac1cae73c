"""Texts as the terms that are searched.

`assets/js/search/terms.mjs` has to do the same with what readers type: one table,
`tests/unit/search/terms.json`, holds both to it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Set
from functools import lru_cache
from itertools import chain

_IN_A_WORD = re.compile(r"['’\u02bc](?:s(?![^\W_]))?")
"""An apostrophe, with the s of a possessive: `Medicare's` is found by `medicare`, `don't` by `dont`."""
_TERM = re.compile(r"[^\W_]+")
_SHORTEST_PLURAL = 4
_NO_PLURAL = ("ss", "is", "us")
"""The ends of `less`, `crisis` and `bus`."""


def terms_of(text: str) -> tuple[str, ...]:
    """Return the terms of a text, in order: small letters without accents, no s of a plural, and digits."""
    return tuple(map(_singular, _TERM.findall(_IN_A_WORD.sub("", folded(text)))))


def term_counts(text: str, ignored: Set[str]) -> Mapping[str, int]:
    """Return how often a text says each of its terms, but for the `ignored` ones."""
    counts = Counter(chain.from_iterable(map(_terms_in, text.split())))
    for term in ignored & counts.keys():
        del counts[term]
    return counts


def phrase_of(words: str) -> str:
    """Return some words as one row of terms; a star at the end, which stands for any ending, is kept."""
    return " ".join(terms_of(words)) + "*" * words.rstrip().endswith("*")


def folded(text: str) -> str:
    """Return a text in small letters and without accents, so that `Programación` is `programacion`."""
    if text.isascii():  # nearly every text, and taking one apart takes long
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in taken_apart if not unicodedata.category(sign).startswith("M")).lower()


@lru_cache(maxsize=1 << 16)
def _terms_in(word: str) -> tuple[str, ...]:
    """Return the terms of what stands between two spaces; no term, nor what it depends on, goes beyond."""
    return terms_of(word)


def _singular(word: str) -> str:
    is_plural = word.endswith("s") and len(word) >= _SHORTEST_PLURAL and not word.endswith(_NO_PLURAL)
    return word[:-1] if is_plural else word
