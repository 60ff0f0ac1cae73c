"""How to read the answers on paper: what single answers come to, worked out by the engine.

So the paper form cannot drift from the rules. What takes several answers is told in the rules' own words.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitegen.quiz.answer import Answer
from sitegen.quiz.condition import Condition
from sitegen.quiz.definition import EmergencyText, FlagText, OutcomeText
from sitegen.quiz.engine import single
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.space import Space

_Test = Callable[[Space], bool]
"""Of a space with one vector."""


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
    form, outcomes = _form_of(quiz), quiz.definition.outcomes
    return tuple(_level_guide(form, level, outcomes[level]) for level in sorted(outcomes, reverse=True))


def flag_guides(quiz: Quiz) -> tuple[FlagGuide, ...]:
    """Return the flags in the order of the file."""
    form, texts = _form_of(quiz), quiz.definition.flags
    return tuple(FlagGuide(f.id, texts[f.id], _enough(form, _meets(f.when))) for f in quiz.logic.flags)


@dataclass(frozen=True, slots=True)
class _Form:
    """A quiz on paper."""

    quiz: Quiz
    nothing: Space
    """What it comes to with nothing ticked."""
    single: tuple[tuple[str, tuple[tuple[str, Space], ...]], ...]
    """By topic: each answer, and what it comes to by itself."""


def _form_of(quiz: Quiz) -> _Form:
    return _Form(quiz, single(quiz.logic, {}, {}), tuple(_single(quiz)))


def _single(quiz: Quiz) -> Iterator[tuple[str, tuple[tuple[str, Space], ...]]]:
    definition = quiz.definition
    for part in definition.parts.values():
        for id_, question in part.questions.items():
            options = {Answer(severity): text for severity, text in question.options.items()}
            options[Answer(question.unsure, is_unsure=True)] = definition.unsure
            spaces = ((text, single(quiz.logic, {id_: answer}, {})) for answer, text in options.items())
            yield question.topic, tuple(spaces)
    for id_, context in definition.context.items():
        spaces = ((text, single(quiz.logic, {}, {id_: option})) for option, text in context.options.items())
        yield context.text, tuple(spaces)


def _level_guide(form: _Form, level: int, text: OutcomeText) -> LevelGuide:
    return LevelGuide(
        number=level,
        text=text,
        ticked=_enough(form, lambda space: bool(space.exactly(level) & ~space.emergencies)),
        rules=_joint_rules(form, level),
        emergencies=_emergency_guides(form) if level == form.quiz.logic.highest_level else (),
    )


def _emergency_guides(form: _Form) -> tuple[EmergencyGuide, ...]:
    texts = form.quiz.definition.emergencies
    emergencies = form.quiz.logic.emergencies
    return tuple(EmergencyGuide(e.id, texts[e.id], _enough(form, _meets(e.when))) for e in emergencies)


def _joint_rules(form: _Form, level: int) -> tuple[str, ...]:
    floors = (floor for floor in form.quiz.logic.floors if floor.level == level)
    texts = form.quiz.definition.floors
    return tuple(texts[floor.id].in_words for floor in floors if not _enough(form, _meets(floor.when)))


def _meets(condition: Condition) -> _Test:
    return lambda space: bool(space.holds(condition))


def _enough(form: _Form, test: _Test) -> tuple[Ticked, ...]:
    """Return the single answers that pass the test; none where it passes with nothing ticked."""
    if test(form.nothing):
        return ()
    passing = (
        (topic, tuple(text for text, space in answers if test(space))) for topic, answers in form.single
    )
    return tuple(Ticked(topic, texts) for topic, texts in passing if texts)
