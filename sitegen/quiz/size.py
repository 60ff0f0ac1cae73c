"""How many sets of answers a draft has: no more than can all be tried."""

from collections.abc import Iterable
from math import prod

from sitegen.quiz.draft import Draft
from sitegen.quiz.logic import Question
from sitegen.quiz.rules import TOO_LARGE

MOST_VECTORS = 16_000_000
"""A set of them is then 2 MB, and proofs hold some hundred at a time."""


def check_size(draft: Draft, questions: Iterable[Question]) -> None:
    """Report more sets of answers than can be tried, "not sure" counted as an answer of its own."""
    vectors = prod(len(question.severities) + 1 for question in questions)
    if vectors > MOST_VECTORS:
        message = f"This quiz has {vectors:,} sets of answers."
        hint = f"At most {MOST_VECTORS:,} can all be tried. Take out a question, or some of its options."
        draft.report(TOO_LARGE, (), message, hint=hint)
