"""Answers, levels and rules as people read them at a terminal or in a diagram."""

from collections.abc import Iterator, Mapping

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.definition import Definition, QuestionText
from sitegen.quiz.logic import Band, Logic
from sitegen.quiz.scope import scores_of
from sitegen.yaml_source.values import YamlText


def questions_of(definition: Definition) -> dict[str, QuestionText]:
    """Return the questions of all parts by id."""
    return {id_: text for part in definition.parts.values() for id_, text in part.questions.items()}


def answer_in_words(definition: Definition, question_id: str, answer: Answer) -> str:
    """Return an answer after its topic, as a result quotes it."""
    question = questions_of(definition)[question_id]
    words = definition.unsure if answer.is_unsure else question.options[answer.severity]
    return f"{question.topic}: “{words}”"


def choice_in_words(definition: Definition, context: str, option: str) -> str:
    """Return what was chosen of what is asked besides."""
    text = definition.context[context]
    return f"{text.text} “{text.options[option]}”"


def all_in_words(definition: Definition, raised: Answers, context: Mapping[str, str]) -> tuple[str, ...]:
    """Return the answers above the mildest and what was chosen besides, one by one, then what is left."""
    words = (
        *(answer_in_words(definition, id_, answer) for id_, answer in raised.items()),
        *(choice_in_words(definition, name, option) for name, option in context.items()),
    )
    return (*words, "all else at its mildest") if words else ("all answers at their mildest",)


def bands_in_words(logic: Logic) -> Iterator[tuple[Band, str]]:
    """Yield each band with its scores, such as `0 to 4`."""
    for band, scores in scores_of(logic):
        yield band, f"{scores[0]} to {scores[-1]}" if len(scores) > 1 else str(scores[0])


def place_in_words(text: YamlText) -> str:
    """Return the file and line at which a text stands."""
    return f"{text.place.path}:{text.place.line}"


def on_one_line(text: YamlText) -> str:
    """Return a condition as written, but for line breaks."""
    return " ".join(text.split())
