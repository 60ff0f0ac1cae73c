"""The personas of a draft: made-up people, and the result that was agreed on for each."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.findings import Place
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import UNSURE
from sitegen.quiz.definition import PersonaText
from sitegen.quiz.draft import Draft
from sitegen.quiz.logic import Logic, Question
from sitegen.yaml_source.values import Location, place_at


@dataclass(frozen=True, slots=True)
class Persona:
    """A made-up person, and the result that the quiz must give."""

    id: str
    text: PersonaText
    answers: Answers
    """To all questions; what the text leaves out is the mildest option."""
    level_place: Place
    flags_place: Place


def compile_personas(draft: Draft, logic: Logic) -> tuple[Persona, ...]:
    """Return the personas; they are whole only where the draft is left without findings."""
    for id_, persona in draft.definition.personas.items():
        for key, name, known in _names(draft, logic, persona):
            draft.check_known(("personas", id_, *key), name, known)
    return tuple(_persona(draft, logic, id_, text) for id_, text in draft.definition.personas.items())


def _names(
    draft: Draft, logic: Logic, persona: PersonaText
) -> Iterator[tuple[Location, object, Collection[object]]]:
    """Yield where each name or option stands, what it is, and those that there are."""
    options: dict[str, tuple[object, ...]] = {q.id: (*q.severities, UNSURE) for q in logic.questions}
    yield from _chosen("answers", persona.answers, options)
    yield from _chosen("context", persona.context, logic.context)
    yield from ((("flags",), flag, draft.definition.flags) for flag in persona.flags)


def _chosen(
    key: str, chosen: Mapping[str, object], options: Mapping[str, Collection[object]]
) -> Iterator[tuple[Location, object, Collection[object]]]:
    for name, choice in chosen.items():
        yield (key, name), name, options
        yield (key, name), choice, options.get(name, (choice,))


def _persona(draft: Draft, logic: Logic, id_: str, text: PersonaText) -> Persona:
    places = (place_at(draft.document, ("personas", id_, key), whole=draft.top) for key in ("level", "flags"))
    answers = {q.id: _answer(q, text.answers.get(q.id, q.severities[0])) for q in logic.questions}
    return Persona(id_, text, answers, *places)


def _answer(question: Question, choice: int | str) -> Answer:
    return question.not_sure if choice == UNSURE else Answer(int(choice))
