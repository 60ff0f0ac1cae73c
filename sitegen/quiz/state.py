"""What was answered, and whether a condition holds of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.quiz.condition import (
    ANY,
    SCORE,
    UNSURE,
    AllOf,
    Comparison,
    Condition,
    IsChosen,
    IsUnsure,
    OneOf,
)
from sitegen.quiz.logic import Logic


@dataclass(frozen=True, slots=True)
class Answer:
    """An option that was chosen."""

    severity: int
    is_unsure: bool = False
    """Whether "not sure" was chosen, which counts as `severity`."""


Answers = Mapping[str, Answer]
"""By question id; a question that is left out counts as its mildest option."""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that a condition can ask about."""

    answers: Answers
    """To all questions."""
    score: int
    """The sum of the severities, each up to its cap; it decides, but is never shown."""
    context: Mapping[str, str]

    def holds(self, condition: Condition) -> bool:
        """Tell whether the condition is true."""
        match condition:
            case Comparison(name, operator, value):
                return any(operator.compares(number, value) for number in self._numbers(name))
            case IsUnsure(question):
                return self.answers[question].is_unsure
            case IsChosen(context, option, expected):
                return (self.context.get(context) == option) is expected
            case AllOf(parts):
                return all(self.holds(part) for part in parts)
            case OneOf(parts):
                return any(self.holds(part) for part in parts)

    def _numbers(self, name: str) -> tuple[int, ...]:
        answers = self.answers
        if name == ANY:
            return tuple(answer.severity for answer in answers.values())
        if name == SCORE:
            return (self.score,)
        if name == UNSURE:
            return (sum(answer.is_unsure for answer in answers.values()),)
        return (answers[name].severity,)


def state_of(logic: Logic, answers: Answers, context: Mapping[str, str]) -> State:
    """Return the state, in which each question has an answer."""
    complete = {q.id: answers.get(q.id) or Answer(q.severities[0]) for q in logic.questions}
    score = sum(min(complete[q.id].severity, q.cap) for q in logic.questions)
    return State(complete, score, context)
