"""The questions of a draft, checked and reduced to what the engine needs."""

from collections.abc import Iterator

from sitegen.findings import did_you_mean
from sitegen.quiz.condition import WORDS
from sitegen.quiz.definition import QuestionText
from sitegen.quiz.draft import Draft
from sitegen.quiz.logic import Question
from sitegen.quiz.rules import OPTIONS, REPEATED_NAME, SCORE, UNKNOWN_NAME
from sitegen.yaml_source.values import Location


def compile_questions(draft: Draft) -> dict[str, Question]:
    """Return the questions by id, in the order of the parts."""
    _check_names(draft)
    _check_caps(draft)
    for location, _, text in _located(draft):
        _check_options(draft, location, text)
    return {id_: _question(draft, id_, text) for _, id_, text in _located(draft)}


def _located(draft: Draft) -> Iterator[tuple[Location, str, QuestionText]]:
    for part_id, part in draft.definition.parts.items():
        for question_id, question in part.questions.items():
            yield ("parts", part_id, "questions", question_id), question_id, question


def _question(draft: Draft, id_: str, text: QuestionText) -> Question:
    severities = tuple(sorted(text.options))
    cap = draft.definition.score.caps.get(id_, severities[-1])
    return Question(id_, severities, text.unsure, cap)


def _check_names(draft: Draft) -> None:
    taken = set(WORDS)
    contexts: list[tuple[Location, str]] = [(("context", id_), id_) for id_ in draft.definition.context]
    for location, id_ in [*((place, id_) for place, id_, _ in _located(draft)), *contexts]:
        if id_ in taken:
            message = f'"{id_}" already means something in conditions.'
            draft.report(REPEATED_NAME, location, message, hint="Give it a name of its own.")
        taken.add(id_)


def _check_options(draft: Draft, location: Location, text: QuestionText) -> None:
    severities = list(text.options)
    if severities != sorted(severities) or severities[0] < 0:
        hint = "List them from the mildest to the most severe, from 0 up."
        draft.report(OPTIONS, (*location, "options"), "The severities do not rise.", hint=hint)
    if text.unsure not in severities:
        message = f'"unsure" counts as {text.unsure}, which no option has.'
        hint = f"Severities here are: {', '.join(map(str, severities))}."
        draft.report(OPTIONS, (*location, "unsure"), message, hint=hint)


def _check_caps(draft: Draft) -> None:
    known = {id_: text for _, id_, text in _located(draft)}
    for id_, cap in draft.definition.score.caps.items():
        location = ("score", "caps", id_)
        if id_ not in known:
            hint = did_you_mean(id_, known)
            draft.report(UNKNOWN_NAME, location, f'No question is called "{id_}".', hint=hint)
        elif not min(known[id_].options) < cap < max(known[id_].options):
            message = f"A cap of {cap} does nothing, or takes the question out of the score."
            hint = "Set it below the most severe option, or leave it out."
            draft.report(SCORE, location, message, hint=hint)
