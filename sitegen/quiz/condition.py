"""The conditions of rules, as a closed syntax tree; `docs/quiz-format.md` explains the language."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

ANY = "any"
SCORE = "score"
UNSURE = "unsure"
LEVEL = "level"
TOTALS = (ANY, SCORE, UNSURE, LEVEL)
"""What a comparison can ask of all answers together: each severity, their capped sum, the number unsure, and
what they come to."""

WORDS = ("and", "or", "is", *TOTALS)
"""Words that mean something in a condition and so cannot be names."""


class Operator(Enum):
    """How two numbers are compared."""

    EQUAL = "=="
    NOT_EQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="

    def compares(self, left: int, right: int) -> bool:
        """Tell whether the comparison is true of `left` and `right`."""
        return _COMPARISONS[self](left, right)


_COMPARISONS: dict[Operator, Callable[[int, int], bool]] = {
    Operator.EQUAL: operator.eq,
    Operator.NOT_EQUAL: operator.ne,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """`thoughts >= 2`, `any >= 2`, `score >= 18`, `unsure >= 4`, `level >= 2`."""

    name: str
    """A question or one of the totals; of `any`, one true comparison is enough."""
    operator: Operator
    value: int


@dataclass(frozen=True, slots=True)
class IsUnsure:
    """`thoughts is unsure`: the answer is "not sure", whatever it counts as."""

    question: str


@dataclass(frozen=True, slots=True)
class IsChosen:
    """`age == under_18`, or `age != under_18` where `expected` is false."""

    context: str
    option: str
    expected: bool


@dataclass(frozen=True, slots=True)
class AllOf:
    """Parts joined by `and`."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Parts joined by `or`."""

    parts: tuple["Condition", ...]


Condition = Comparison | IsUnsure | IsChosen | AllOf | OneOf
