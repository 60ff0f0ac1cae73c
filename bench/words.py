"""Plain words in sentences without meaning: a corpus must weigh what articles weigh, and claim nothing."""

import random

_TEXT = """
care program day week hour visit person family work plan cost sleep group team step call time home help need
question answer start talk skill rest walk meal note list room door nurse doctor therapist support safe quiet
early later often many small large first second next same other clear plain kind short long good better
"""
_WORDS = tuple(_TEXT.split())
_STARTS = ("bra", "cel", "dol", "fen", "gri", "jor", "lum", "mer")
_ENDS = ("bel", "dan", "lo", "nix", "tam")


class Words:
    """Words by chance, the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def word(self) -> str:
        """Return a word."""
        return self._random.choice(_WORDS)

    def sentence(self) -> str:
        """Return a sentence of 7 to 14 words."""
        words = [self.word() for _ in range(self._random.randint(7, 14))]
        return " ".join([words[0].capitalize(), *words[1:]]) + "."

    def paragraph(self) -> str:
        """Return two to four sentences."""
        return " ".join(self.sentence() for _ in range(self._random.randint(2, 4)))

    def below(self, limit: int) -> int:
        """Return a number from 0 to below the limit."""
        return self._random.randrange(limit)


def name_of(number: int) -> str:
    """Return a name that no other number has."""
    return "the " + " ".join(_WORDS[int(digit)] for digit in str(number))


def term_of(number: int) -> str:
    """Return a made-up word, one of as many as there are numbers below `TERMS`."""
    start, end = divmod(number, len(_ENDS))
    return _STARTS[start] + _ENDS[end]


TERMS = len(_STARTS) * len(_ENDS)
