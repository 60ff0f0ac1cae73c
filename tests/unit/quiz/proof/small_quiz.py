"""Small quizzes with one property, as they come out of a file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import get_args

from pydantic import TypeAdapter

from sitegen.findings import Finding, Findings, Place
from sitegen.quiz.claims import Claim
from sitegen.quiz.condition import AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf, Operator
from sitegen.quiz.definition import Definition
from sitegen.quiz.logic import Logic
from sitegen.quiz.proof.prove import prove
from sitegen.quiz.properties import Property
from sitegen.quiz.quiz import Quiz
from sitegen.yaml_source.values import YamlText
from tests.unit.quiz.any_logic import TOTALS, any_condition, any_logic, any_words, ids_of

TOP = Place("content/quizzes/small.yaml")
CLAIMED = Place(TOP.path, 50, 3)
KINDS = tuple(kind.model_fields["kind"].annotation.__args__[0] for kind in get_args(get_args(Property)[0]))

_PROPERTY: TypeAdapter[Property] = TypeAdapter(Property)


def faults_of(logic: Logic, claim: Claim) -> tuple[Finding, ...]:
    """Return what the prover finds where this is claimed of the quiz."""
    findings = Findings()
    proof = prove(Quiz("small", TOP, "", definition_of(logic), logic, claims=(claim,), personas=()), findings)
    found = findings.graded({})
    assert (proof is None) == bool(found)
    return found


def claim_of(kind: str, **values: object) -> Claim:
    """Return a claim of this kind; `values` are its keys, of which some are conditions."""
    conditions = {key: value for key, value in values.items() if isinstance(value, Condition)}
    texts = {key: YamlText("", CLAIMED) for key in conditions}
    text = _PROPERTY.validate_python({"kind": kind, "in_words": "So it is.", **values, **texts})
    return Claim("claim", CLAIMED, text, conditions)


def definition_of(logic: Logic) -> Definition:
    """Return a definition with the words that the prover needs, each rule on a line of its own."""
    outcome = {"name": "some care", "headline": "Rest", "summary": "Rest.", "today": ["Rest."]}
    question = {
        "text": "How?",
        "topic": "It",
        "why_we_ask": "So.",
        "options": {0: "Well", 1: "Ill"},
        "unsure": 1,
    }
    return Definition.model_validate(
        {
            "title": "Small",
            "updated": "2026-11-21",
            "intro": ["So."],
            "notice": "So.",
            "unsure": "Not sure",
            "parts": {"all": {"title": "All", "questions": {"sleep": question}}},
            "score": {"bands": [{"level": 0}]},
            "emergencies": {
                e.id: {"when": _when(at), "now": ["So."]} for at, e in enumerate(logic.emergencies, 1)
            },
            "floors": {
                floor.id: {"when": _when(at), "level": floor.level, "in_words": "So.", "reason": "So."}
                for at, floor in enumerate(logic.floors, 10)
            },
            "flags": {
                flag.id: {"when": _when(at), "title": "So", "text": ["So."]}
                for at, flag in enumerate(logic.flags, 20)
            },
            "outcomes": dict.fromkeys(range(logic.highest_level + 1), outcome),
            "limits": ["So."],
        }
    )


def _when(line: int) -> YamlText:
    return YamlText("", Place(TOP.path, line, 11))


def any_case(chance: Random, kind: str) -> tuple[Logic, Claim]:
    """Return a quiz and a claim of this kind; it holds often enough, and fails often enough."""
    logic = any_logic(chance, most_questions=3)
    if kind == "total":
        logic = replace(logic, bands=logic.bands[: chance.randint(0, 4)])
    if kind == "context":
        floors = (replace(floor, when=_perhaps_chosen(chance, floor.when)) for floor in logic.floors)
        logic = replace(logic, floors=tuple(floors))
    values = _VALUES[kind](chance, logic) if kind in _VALUES else {}
    return logic, claim_of(kind, **values)


def _emergencies(chance: Random, logic: Logic) -> dict[str, object]:
    dangers = OneOf(tuple(emergency.when for emergency in logic.emergencies))
    return {"when": chance.choice((dangers, dangers, any_condition(chance, ids_of(logic))))}


def _implies(chance: Random, logic: Logic) -> dict[str, object]:
    when, then = (any_condition(chance, (*ids_of(logic), *TOTALS)) for _ in range(2))
    about_unsure = AllOf((IsUnsure(chance.choice(ids_of(logic))), when))
    enough = Comparison("level", Operator.AT_LEAST, chance.randint(0, logic.highest_level))
    return {"when": chance.choice((when, about_unsure)), "then": chance.choice((then, enough))}


def _flag(chance: Random, logic: Logic) -> dict[str, object]:
    shown, other = logic.flags[0].when, any_words(chance, ids_of(logic))
    return {
        "flag": YamlText("flag", CLAIMED),
        "when": chance.choice((OneOf((shown, AllOf((shown, other)))), other)),
    }


def _steps(chance: Random, logic: Logic) -> dict[str, object]:
    ids = chance.sample(ids_of(logic), chance.randint(1, len(logic.questions)))
    questions = [YamlText(id_, CLAIMED) for id_ in ids]
    return {"questions": questions, "one_step": chance.randint(0, 2), "any_change": chance.randint(0, 3)}


def _careful(chance: Random, logic: Logic) -> dict[str, object]:
    return {"alone": {id_: chance.randint(0, 1) for id_ in ids_of(logic) if chance.random() < 1 / 3}}


_VALUES: Mapping[str, Callable[[Random, Logic], dict[str, object]]] = {
    "emergencies": _emergencies,
    "implies": _implies,
    "flag": _flag,
    "steps": _steps,
    "careful": _careful,
}
"""What stands under the keys of a property, by its kind."""


def _perhaps_chosen(chance: Random, condition: Condition) -> Condition:
    young = IsChosen("age", "young", expected=chance.random() < 1 / 2)
    return chance.choice((condition, AllOf((condition, young)), OneOf((condition, young))))
