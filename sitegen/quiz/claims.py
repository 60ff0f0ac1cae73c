"""The properties of a draft, their conditions parsed and their names found."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.findings import Place
from sitegen.quiz.condition import Condition
from sitegen.quiz.draft import Draft
from sitegen.quiz.logic import Logic
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.properties import Careful, Emergencies, FlagExact, Implies, Property, Steps
from sitegen.quiz.scope import Scope, Scopes, scopes
from sitegen.yaml_source.values import Location, YamlText, place_at


@dataclass(frozen=True, slots=True)
class Claim:
    """A property that can be proved or shown to be false."""

    id: str
    place: Place
    text: Property
    conditions: Mapping[str, Condition]
    """By the key that they stand under, such as `when`."""


def compile_claims(draft: Draft, logic: Logic) -> tuple[Claim, ...]:
    """Return the claims; they are whole only where the draft is left without findings."""
    allowed = scopes({q.id: q for q in logic.questions}, logic.context, logic.highest_level)
    return tuple(_claim(draft, allowed, id_, text) for id_, text in draft.definition.properties.items())


def _claim(draft: Draft, allowed: Scopes, id_: str, text: Property) -> Claim:
    location = ("properties", id_)
    for key, name, known in _names(draft, text):
        draft.check_known((*location, *key), name, known)
    parsed = {
        key: parse_condition(condition, scope, draft.findings)
        for key, condition, scope in _conditions(text, allowed)
    }
    conditions = {key: condition for key, condition in parsed.items() if condition is not None}
    return Claim(id_, place_at(draft.document, location, whole=draft.top), text, conditions)


def _conditions(text: Property, allowed: Scopes) -> Iterator[tuple[str, YamlText, Scope]]:
    match text:
        case Emergencies():
            yield "when", text.when, allowed.of_emergencies
        case FlagExact():
            yield "when", text.when, allowed.of_flags
        case Implies():
            yield "when", text.when, allowed.of_properties
            yield "then", text.then, allowed.of_properties


def _names(draft: Draft, text: Property) -> Iterator[tuple[Location, object, Collection[object]]]:
    """Yield where each name stands, the name, and those that there are."""
    definition = draft.definition
    questions = [id_ for part in definition.parts.values() for id_ in part.questions]
    match text:
        case FlagExact():
            yield ("flag",), text.flag, definition.flags
        case Steps():
            yield from ((("questions", i), name, questions) for i, name in enumerate(text.questions))
        case Careful():
            yield from ((("alone", name), name, questions) for name in text.alone)
            yield from ((("alone", name), level, definition.outcomes) for name, level in text.alone.items())
