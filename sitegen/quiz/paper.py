"""How to read the answers on paper: what single answers come to, worked out by the engine.

So the paper form cannot drift from the rules. What takes several answers is told in the rules' own words.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import Condition
from sitegen.quiz.definition import EmergencyText, FlagText, OutcomeText
from sitegen.quiz.engine import holds, level_of
from sitegen.quiz.quiz import Quiz

_Test = Callable[[Answers, Mapping[str, str]], bool]


@dataclass(frozen=True, slots=True)
class Ticked:
    """Answers to one question, each of which is enough by itself."""

    topic: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyGuide:
    """An emergency, and the answers that mean it."""

    id: str
    text: EmergencyText
    ticked: tuple[Ticked, ...]


@dataclass(frozen=True, slots=True)
class LevelGuide:
    """A level, and how to see on paper that it is reached."""

    number: int
    text: OutcomeText
    ticked: tuple[Ticked, ...]
    """What gives this level, and no higher one, by itself; emergencies have guides of their own."""
    rules: tuple[str, ...]
    """What gives at least this level and takes more than one answer, in words."""
    emergencies: tuple[EmergencyGuide, ...]
    """What means this level at once; empty but for the highest level."""


@dataclass(frozen=True, slots=True)
class FlagGuide:
    """A flag, and the answers that raise it."""

    id: str
    text: FlagText
    ticked: tuple[Ticked, ...]


def level_guides(quiz: Quiz) -> tuple[LevelGuide, ...]:
    """Return the levels, the most care first."""
    outcomes = quiz.definition.outcomes
    return tuple(_level_guide(quiz, level, outcomes[level]) for level in sorted(outcomes, reverse=True))


def flag_guides(quiz: Quiz) -> tuple[FlagGuide, ...]:
    """Return the flags in the order of the file."""
    texts = quiz.definition.flags
    return tuple(FlagGuide(f.id, texts[f.id], _enough(quiz, _meets(quiz, f.when))) for f in quiz.logic.flags)


def _level_guide(quiz: Quiz, level: int, text: OutcomeText) -> LevelGuide:
    return LevelGuide(
        number=level,
        text=text,
        ticked=_enough(quiz, _gives(quiz, level)),
        rules=_joint_rules(quiz, level),
        emergencies=_emergency_guides(quiz) if level == quiz.logic.highest_level else (),
    )


def _emergency_guides(quiz: Quiz) -> tuple[EmergencyGuide, ...]:
    texts = quiz.definition.emergencies
    return tuple(
        EmergencyGuide(e.id, texts[e.id], _enough(quiz, _meets(quiz, e.when))) for e in quiz.logic.emergencies
    )


def _gives(quiz: Quiz, level: int) -> _Test:
    emergencies = [_meets(quiz, emergency.when) for emergency in quiz.logic.emergencies]
    return lambda answers, context: (
        level_of(quiz.logic, answers) == level and not any(test(answers, context) for test in emergencies)
    )


def _meets(quiz: Quiz, condition: Condition) -> _Test:
    return lambda answers, context: holds(quiz.logic, condition, answers, context)


def _joint_rules(quiz: Quiz, level: int) -> tuple[str, ...]:
    floors = (floor for floor in quiz.logic.floors if floor.level == level)
    return tuple(
        quiz.definition.floors[floor.id].in_words
        for floor in floors
        if not _enough(quiz, _meets(quiz, floor.when))
    )


def _enough(quiz: Quiz, test: _Test) -> tuple[Ticked, ...]:
    """Return the single answers that pass the test; none where it passes with nothing ticked."""
    if test({}, {}):
        return ()
    topics = ((topic, tuple(passing)) for topic, passing in _passing(quiz, test))
    return tuple(Ticked(topic, answers) for topic, answers in topics if answers)


def _passing(quiz: Quiz, test: _Test) -> Iterator[tuple[str, Iterator[str]]]:
    definition = quiz.definition
    for part in definition.parts.values():
        for id_, question in part.questions.items():
            options = {Answer(severity): text for severity, text in question.options.items()}
            options[Answer(question.unsure, is_unsure=True)] = definition.unsure
            yield question.topic, (text for answer, text in options.items() if test({id_: answer}, {}))
    for id_, context in definition.context.items():
        yield context.text, (text for option, text in context.options.items() if test({}, {id_: option}))
