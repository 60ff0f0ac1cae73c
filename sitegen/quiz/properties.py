"""What a definition asks to be proved, over every set of answers; `docs/quiz-format.md` explains each kind.

The rules say how a result comes about. The properties say, apart from them, what must be true of every
result: so a slip in one of the two shows, and readers can be told what holds.
"""

from typing import Annotated, Literal

from pydantic import Field

from sitegen.quiz.names import Name
from sitegen.validation import LocatedText, Model, Text


class _PropertyText(Model):
    in_words: Text
    """What is proved, in words to the reader; the page of proofs shows it."""


class Total(_PropertyText):
    """Each set of answers has a level."""

    kind: Literal["total"]


class Reachable(_PropertyText):
    """Each level is the level of some answers."""

    kind: Literal["reachable"]


class Emergencies(_PropertyText):
    """The highest level comes from `when` and from nothing else, and stopping there is sound."""

    kind: Literal["emergencies"]
    when: LocatedText
    """The dangerous answers, stated once more, apart from the rules."""


class Implies(_PropertyText):
    """Wherever `when` is true, so is `then`."""

    kind: Literal["implies"]
    when: LocatedText
    """A condition, which may ask for the `level` as well."""
    then: LocatedText
    """A condition that has to hold there, such as `level >= 2`."""


class FlagExact(_PropertyText):
    """A flag is shown where `when` is true, and nowhere else."""

    kind: Literal["flag"]
    flag: LocatedText
    """The flag's id."""
    when: LocatedText
    """When it is to be shown, stated once more, apart from the rules."""


class Monotone(_PropertyText):
    """A more severe answer never gives a lower level."""

    kind: Literal["monotone"]


class Steps(_PropertyText):
    """One answer changes the level by no more than this."""

    kind: Literal["steps"]
    questions: Annotated[tuple[LocatedText, ...], Field(min_length=1)]
    """The names of the questions that it is about."""
    one_step: Annotated[int, Field(ge=0)]
    """The most levels between an answer and the next one to the same question."""
    any_change: Annotated[int, Field(ge=0)]
    """The most levels between any two answers to the same question."""


class Matters(_PropertyText):
    """Each question changes the level of some answers."""

    kind: Literal["matters"]


class Careful(_PropertyText):
    """The option "not sure" never gives less than the mildest one, and is never an emergency by itself."""

    kind: Literal["careful"]
    alone: dict[Name, int] = {}
    """By question: the level of "not sure" there and the mildest answers elsewhere."""


class Range(_PropertyText):
    """The lowest and highest level shown for "not sure" are those that other answers could give."""

    kind: Literal["range"]


class Reasons(_PropertyText):
    """The answers shown as reasons give at least the level, whatever the others are."""

    kind: Literal["reasons"]


class Context(_PropertyText):
    """What is asked besides never changes the level."""

    kind: Literal["context"]


Property = Annotated[
    Total
    | Reachable
    | Emergencies
    | Implies
    | FlagExact
    | Monotone
    | Steps
    | Matters
    | Careful
    | Range
    | Reasons
    | Context,
    Field(discriminator="kind"),
]
