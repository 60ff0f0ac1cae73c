"""The names that a condition may use, and the numbers that each can be."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.quiz.condition import ANY, SCORE, TOTALS, UNSURE
from sitegen.quiz.logic import Question


@dataclass(frozen=True, slots=True)
class Scope:
    """What may stand in the conditions of one kind of rule."""

    questions: Mapping[str, Question]
    context: Mapping[str, tuple[str, ...]]
    out_of_place: Mapping[str, str]
    """Names that exist but may not be used here, each with the reason."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that may be used."""
        every = (*self.questions, *self.context, *TOTALS)
        return tuple(name for name in every if name not in self.out_of_place)

    def numbers_of(self, name: str) -> range | tuple[int, ...]:
        """Return the numbers that a question or total can be; for `any`, each that an answer can be."""
        questions = tuple(self.questions.values())
        if name == ANY:
            return tuple(sorted({severity for question in questions for severity in question.severities}))
        if name == UNSURE:
            return range(len(questions) + 1)
        if name == SCORE:
            return score_range(questions)
        return self.questions[name].severities


def score_range(questions: tuple[Question, ...]) -> range:
    """Return the scores from the lowest to the highest that the answers can add up to."""
    lowest = sum(min(q.severities[0], q.cap) for q in questions)
    highest = sum(min(q.severities[-1], q.cap) for q in questions)
    return range(lowest, highest + 1)


def scopes(
    questions: Mapping[str, Question], context: Mapping[str, tuple[str, ...]]
) -> tuple[Scope, Scope, Scope]:
    """Return what may stand in emergencies (answers), floors (also totals) and flags (also context)."""
    no_context = dict.fromkeys(context, "It may choose words, in a flag, but never change the level.")
    no_totals = dict.fromkeys(TOTALS, "An emergency needs a dangerous answer of its own, never arithmetic.")
    return (
        Scope(questions, context, no_context | no_totals),
        Scope(questions, context, no_context),
        Scope(questions, context, {}),
    )
