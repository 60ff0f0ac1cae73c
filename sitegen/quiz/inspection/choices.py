"""Answers as typed: `thoughts=1`, `home=unsure`, `age=under_18`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.findings import SiteError, did_you_mean
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import UNSURE
from sitegen.quiz.logic import Logic, Question


@dataclass(frozen=True, slots=True)
class Choices:
    """What someone answered, and what they chose of what is asked besides."""

    answers: Answers
    context: Mapping[str, str]


def parse_choices(logic: Logic, words: Iterable[str]) -> Choices:
    """Return the choices that `name=value` stands for, each name once.

    Raises:
        SiteError: if any of them is not a choice of this quiz; the message names them all.
    """
    pairs = [(name, value) for name, _, value in (word.partition("=") for word in words)]
    options = _options(logic)
    faults = [*_unknown(options, pairs), *_repeated(pairs)]
    if faults:
        raise SiteError("\n".join(faults))
    questions = {q.id: q for q in logic.questions}
    return Choices(
        answers={name: _answer(questions[name], value) for name, value in pairs if name in questions},
        context={name: value for name, value in pairs if name not in questions},
    )


def _options(logic: Logic) -> dict[str, tuple[str, ...]]:
    questions = {q.id: (*map(str, q.severities), UNSURE) for q in logic.questions}
    return {**questions, **logic.context}


def _unknown(options: Mapping[str, tuple[str, ...]], pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in pairs:
        if name not in options:
            yield _sentences(f'Nothing is called "{name}" here.', name, options)
        elif not value:
            yield f'"{name}" has no value. Write {name}=value, with one of: {", ".join(options[name])}.'
        elif value not in options[name]:
            yield _sentences(f'"{value}" is not an option of "{name}".', value, options[name])


def _repeated(pairs: list[tuple[str, str]]) -> Iterator[str]:
    names = [name for name, _ in pairs]
    return (
        f'"{name}" is given {names.count(name)} times.'
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    )


def _sentences(message: str, word: str, known: Iterable[str]) -> str:
    return " ".join(filter(None, (message, did_you_mean(word, known), f"Known are: {', '.join(known)}.")))


def _answer(question: Question, value: str) -> Answer:
    return question.not_sure if value == UNSURE else Answer(int(value))
