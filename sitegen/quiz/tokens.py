"""The words of a condition and where each begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a token is."""

    NAME = "name"
    WORD = "word"
    NUMBER = "number"
    OPERATOR = "operator"
    OTHER = "other"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign."""

    kind: Kind
    text: str
    offset: int
    """Where it begins in the condition, from 0."""


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of `text` and then, for ever, its end."""
    for match in _TOKEN.finditer(text):
        yield Token(Kind(match.lastgroup), match.group(), match.start())
    while True:
        yield Token(Kind.END, "", len(text))


# A number that is too long to be meant is none.
_TOKEN = re.compile(
    r"""(?P<word>(?:and|or|is)\b)
      | (?P<name>[A-Za-z_]\w*)
      | (?P<number>[0-9]{1,6}\b)
      | (?P<operator>[=!<>]=|[<>])
      | (?P<other>[0-9]+|\S)""",
    re.VERBOSE,
)
