"""Texts as the terms that are searched.

`assets/js/search/terms.mjs` has to do the same with what readers type: one table,
`tests/unit/search/terms.json`, holds both to it.
"""

import re
import unicodedata

_IN_A_WORD = re.compile(r"['’\u02bc](?:s(?![^\W_]))?")
"""An apostrophe, with the s of a possessive: `Medicare's` is found by `medicare`, `don't` by `dont`."""
_TERM = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"(.{2,}[^siu])s")
"""Not that of `less`, `crisis` or `bus`."""


def terms_of(text: str) -> tuple[str, ...]:
    """Return the terms of a text, in order: small letters without accents, no s of a plural, and digits."""
    return tuple(map(_singular, _TERM.findall(_IN_A_WORD.sub("", folded(text)))))


def phrase_of(words: str) -> str:
    """Return some words as one row of terms; a star at the end, which stands for any ending, is kept."""
    return " ".join(terms_of(words)) + "*" * words.rstrip().endswith("*")


def folded(text: str) -> str:
    """Return a text in small letters and without accents, so that `Programación` is `programacion`."""
    if text.isascii():  # nearly every text, and taking one apart takes long
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in taken_apart if not unicodedata.category(sign).startswith("M")).lower()


def _singular(term: str) -> str:
    plural = _PLURAL.fullmatch(term)
    return plural[1] if plural is not None else term
