"""Numbers as people write them: `9`, `1,250`, `3.5`, `nine`, `twenty-five`."""

import re

from sitegen.check.passages.folding import has_any

_ONES = "zero one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: n for n, word in enumerate(f"{_ONES} {_TEENS}".split())}
_LARGE = {word: 10 * n for n, word in enumerate(_TENS.split(), start=2)}
_UNITS = "|".join(_ONES.split()[1:])
_JOINT = r"[-\u2010\u2011]|\s+(?!\w+-)"
"""A hyphen, or a space where the second word belongs to no third, as in `twenty one-hour visits`."""

NUMBER = (
    r"(?:(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?!\d)"
    rf"|\b(?:(?:{'|'.join(_LARGE)})(?:(?:{_JOINT})(?:{_UNITS}))?"
    rf"|{'|'.join(sorted(_SMALL, key=len, reverse=True))})\b)"
)
"""The pattern of one number; letter case is the caller's to ignore."""


_DIGIT = re.compile(r"\d")
NUMBER_WORDS = frozenset((*_SMALL, *_LARGE))


def may_have_number(text: str, words: frozenset[str] = NUMBER_WORDS) -> bool:
    """Return whether a text has a digit or the letters of one of `words`, which are all that it may have."""
    return _DIGIT.search(text) is not None or has_any(words, text)


def value_of(written: str) -> float:
    """Return the value of a text that `NUMBER` matches."""
    if written[0].isdigit():
        return float(written.replace(",", ""))
    words = re.findall(r"[a-z]+", written.lower())
    return sum(_LARGE.get(word, 0) + _SMALL.get(word, 0) for word in words)


def numbers_in(text: str) -> frozenset[float]:
    """Return the values of all numbers in a text."""
    return frozenset(value_of(match[0]) for match in re.finditer(NUMBER, text, re.I))
