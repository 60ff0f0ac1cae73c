"""The part of a quiz that decides: ids, numbers and conditions, no words."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.quiz.answer import Answer
from sitegen.quiz.condition import Condition


@dataclass(frozen=True, slots=True)
class Question:
    """What the engine knows of a question."""

    id: str
    severities: tuple[int, ...]
    """Of the options, mildest first."""
    unsure: int
    """What "not sure" counts as; one of the severities."""
    cap: int
    """The most that it adds to the score."""

    @property
    def mildest(self) -> Answer:
        """The answer that counts where none is given."""
        return Answer(self.severities[0])

    @property
    def not_sure(self) -> Answer:
        """The answer "not sure"."""
        return Answer(self.unsure, is_unsure=True)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the score and its level."""

    up_to: int
    """The highest score in it."""
    level: int


@dataclass(frozen=True, slots=True)
class Emergency:
    """When the quiz stops at once."""

    id: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Floor:
    """When the level is at least `level`."""

    id: str
    when: Condition
    level: int


@dataclass(frozen=True, slots=True)
class Flag:
    """When a text is shown besides the outcome."""

    id: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Logic:
    """All that decides an outcome."""

    questions: tuple[Question, ...]
    """In the order in which they are asked."""
    context: Mapping[str, tuple[str, ...]]
    """The options of what is asked besides, which flags alone may use."""
    emergencies: tuple[Emergency, ...]
    bands: tuple[Band, ...]
    """From the lowest scores to the highest; the last one ends at the highest score there is."""
    floors: tuple[Floor, ...]
    flags: tuple[Flag, ...]
    highest_level: int
    """What an emergency gives."""
