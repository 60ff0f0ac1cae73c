"""What a template gets of a quiz: words, numbers and what follows from the rules, all made here."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.quiz.answer import Answer
from sitegen.quiz.definition import ContextText, Definition, Part, QuestionText
from sitegen.quiz.engine import holds
from sitegen.quiz.export import core_form
from sitegen.quiz.paper import FlagGuide, LevelGuide, flag_guides, level_guides
from sitegen.quiz.quiz import Quiz


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a question."""

    value: str
    """Its severity, or `unsure`."""
    text: str
    is_emergency: bool
    """Whether the quiz stops at it."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question."""

    id: str
    text: QuestionText
    number: int
    """Its position among all questions, from 1."""
    options: tuple[OptionView, ...]
    """With "not sure" as the last one."""


@dataclass(frozen=True, slots=True)
class PartView:
    """Questions that belong together, and what is asked after them besides."""

    text: Part
    questions: tuple[QuestionView, ...]
    asides: tuple[tuple[str, ContextText], ...]


@dataclass(frozen=True, slots=True)
class QuizView:
    """A quiz as its page shows it."""

    id: str
    text: Definition
    total: int
    """The number of questions."""
    start: tuple[str, ContextText] | None
    """The choice that starts the quiz, if it has one."""
    parts: tuple[PartView, ...]
    levels: tuple[LevelGuide, ...]
    """The most care first."""
    flags: tuple[FlagGuide, ...]
    core: Markup
    """The core form, for the script element that the browser's engine reads."""


def quiz_view(quiz: Quiz) -> QuizView:
    """Return the view of a quiz."""
    definition = quiz.definition
    starts = (item for item in definition.context.items() if item[1].after is None)
    return QuizView(
        id=quiz.id,
        text=definition,
        total=len(quiz.logic.questions),
        start=next(starts, None),
        parts=tuple(_parts(quiz)),
        levels=level_guides(quiz),
        flags=flag_guides(quiz),
        core=Markup(core_form(quiz.logic)),  # noqa: S704 - `<` is escaped in it
    )


def _parts(quiz: Quiz) -> Iterator[PartView]:
    number = 0
    for part_id, part in quiz.definition.parts.items():
        questions = tuple(
            _question(quiz, id_, text, number + position)
            for position, (id_, text) in enumerate(part.questions.items(), start=1)
        )
        number += len(questions)
        context = quiz.definition.context
        asides = tuple((id_, aside) for id_, aside in context.items() if aside.after == part_id)
        yield PartView(part, questions, asides)


def _question(quiz: Quiz, id_: str, text: QuestionText, number: int) -> QuestionView:
    options = [_option(quiz, id_, Answer(severity), words) for severity, words in text.options.items()]
    unsure = _option(quiz, id_, Answer(text.unsure, is_unsure=True), quiz.definition.unsure)
    return QuestionView(id_, text, number, (*options, unsure))


def _option(quiz: Quiz, question: str, answer: Answer, words: str) -> OptionView:
    stops = any(holds(quiz.logic, e.when, {question: answer}, {}) for e in quiz.logic.emergencies)
    return OptionView("unsure" if answer.is_unsure else str(answer.severity), words, stops)
