"""The part of a sentence that a measure stands in, and whether it says how much care a level gives."""

import re
from functools import lru_cache

from sitegen.check.facts.measures import Measure

_ENDS = re.compile(r"[,;:()—]|\b(?:and|but|while|whereas|because|so|until|when|if)\b", re.I)
_OTHER_TIME = re.compile(
    r"\b(?:(?:home)?work(?:s|ed|ing)?|jobs?|shifts?|school|class(?:es)?|study|studies|sleep\w*|driv\w+|travel\w*|"
    r"commut\w+|bus)\b",
    re.I,
)
"""What else takes hours of a week beside care."""
_DENIED = re.compile(r"\b(?:not|no|never|without|instead of|rather than|compared)\b|n[’']t\b", re.I)
_TIME = re.compile(r"\W*(?:after|before)\b[^,]*,", re.I)
_PART = re.compile(
    r"\b(?:one-on-one|individual|family|therapists?|doctors?|psychiatrists?|prescribers?|nurses?|visits?|"
    r"groups?|sessions?|medicines?|of (?:it|them|these))\b",
    re.I,
)


def clause_around(measure: Measure, sentence: str) -> str:
    """Return the words around a measure up to where the next thought begins, without the measure itself."""
    ends = _ends_in(sentence)
    start = max((end for _, end in ends if end <= measure.start), default=0)
    end = min((start for start, _ in ends if start >= measure.end), default=len(sentence))
    return f"{sentence[start : measure.start]} {sentence[measure.end : end]}"


@lru_cache(maxsize=64)
def _ends_in(sentence: str) -> tuple[tuple[int, int], ...]:
    """Return where thoughts end; found once a sentence, of which each measure asks."""
    return tuple(match.span() for match in _ENDS.finditer(sentence))


def time_of(sentence: str) -> str:
    """Return the words that begin a sentence on what comes before or after, such as `After an IOP,`."""
    time = _TIME.match(sentence)
    return time[0] if time is not None else ""


def says_nothing_of_care(clause: str, sentence: str) -> bool:
    """Return whether a clause counts other hours, says what is not so, or stands in a question."""
    return bool(_OTHER_TIME.search(clause) or _DENIED.search(clause) or sentence.endswith("?"))


def is_part_of_care(clause: str, measure: Measure, least: float | None) -> bool:
    """Return whether a measure below a level's least is that of a part, such as one-on-one therapy."""
    is_below = least is not None and all(bound < least for bound in measure.bounds)
    return is_below and _PART.search(clause) is not None
