"""The names that a condition may use, and the numbers that each can be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.quiz.condition import ANY, LEVEL, SCORE, TOTALS, UNSURE
from sitegen.quiz.logic import Band, Logic, Question


@dataclass(frozen=True, slots=True)
class Scope:
    """What may stand in the conditions of one kind of rule."""

    questions: Mapping[str, Question]
    context: Mapping[str, tuple[str, ...]]
    highest_level: int
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
        if name == LEVEL:
            return range(self.highest_level + 1)
        if name == SCORE:
            return score_range(questions)
        return self.questions[name].severities


def score_range(questions: tuple[Question, ...]) -> range:
    """Return the scores from the lowest to the highest that the answers can add up to."""
    lowest = sum(min(q.severities[0], q.cap) for q in questions)
    highest = sum(min(q.severities[-1], q.cap) for q in questions)
    return range(lowest, highest + 1)


def scores_of(logic: Logic) -> Iterator[tuple[Band, range]]:
    """Yield each band with its scores."""
    first = score_range(logic.questions)[0]
    for band in logic.bands:
        yield band, range(first, band.up_to + 1)
        first = band.up_to + 1


@dataclass(frozen=True, slots=True)
class Scopes:
    """What may stand where."""

    of_emergencies: Scope
    """Answers alone."""
    of_floors: Scope
    """Also sums."""
    of_flags: Scope
    """Also context, and what is not sure."""
    of_properties: Scope
    """Also the level."""


def scopes(
    questions: Mapping[str, Question], context: Mapping[str, tuple[str, ...]], highest_level: int
) -> Scopes:
    """Return the scopes of a quiz."""
    chosen = dict.fromkeys(context, "It may choose words, in a flag, but never change the level.")
    unsure = {UNSURE: 'It may choose words, in a flag; for the level, "not sure" counts as its severity.'}
    level = {LEVEL: "The level follows from the rules, so no rule can ask for it; a property can."}
    sums = dict.fromkeys((ANY, SCORE), "An emergency needs a dangerous answer of its own, never arithmetic.")

    def without(*names: Mapping[str, str]) -> Scope:
        return Scope(
            questions, context, highest_level, {name: why for each in names for name, why in each.items()}
        )

    return Scopes(
        of_emergencies=without(level, unsure, chosen, sums),
        of_floors=without(level, unsure, chosen),
        of_flags=without(level),
        of_properties=without(chosen),
    )
