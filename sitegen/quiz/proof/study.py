"""A quiz under study: all its sets of answers, and how to speak of one of them."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sitegen.findings import Place
from sitegen.quiz.answer import Answer
from sitegen.quiz.definition import Definition
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.space import Axis, Space, Vector


@dataclass(frozen=True, slots=True)
class Fault:
    """Answers of which a property is not true."""

    message: str
    place: Place | None = None
    """Of the rule that breaks it, where one does; else the property's own place says it."""


@dataclasses.dataclass(frozen=True)
class Study:
    """What provers look at."""

    logic: Logic
    definition: Definition

    @cached_property
    def by_severity(self) -> Space:
        """All vectors of severities; the level depends on nothing else."""
        return Space(self.logic, tuple(Axis(q, _options(q)) for q in self.logic.questions))

    @cached_property
    def by_choice(self) -> Space:
        """All vectors of options, of which "not sure" is the last one to each question."""
        return Space(self.logic, tuple(Axis(q, (*_options(q), q.not_sure)) for q in self.logic.questions))

    def giving(self, space: Space, vector: Vector, level: int) -> Iterator[Place]:
        """Yield the places of the rules that give this level to the vector."""
        for emergency in self.logic.emergencies:
            if level == self.logic.highest_level and space.holds(emergency.when) >> vector & 1:
                yield self.definition.emergencies[emergency.id].when.place
        for floor in self.logic.floors:
            if floor.level == level and space.holds(floor.when) >> vector & 1:
                yield self.definition.floors[floor.id].when.place


def level_at(space: Space, vector: Vector) -> int:
    """Return the level of a vector."""
    return sum(vectors >> vector & 1 for vectors in space.at_least[1:])


def in_words(space: Space, vector: Vector, *, besides: str = "") -> str:
    """Return the answers that are not the mildest, but for the question `besides`."""
    answers = space.raised(vector).items()
    raised = [f'"{id_}" at {_value(answer)}' for id_, answer in answers if id_ != besides]
    others = "all else at its mildest" if raised or besides else "all at their mildest"
    return f"with {_joined([*raised, others])}"


def _options(question: Question) -> tuple[Answer, ...]:
    return tuple(map(Answer, question.severities))


def _value(answer: Answer) -> str:
    return '"not sure"' if answer.is_unsure else str(answer.severity)


def _joined(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
