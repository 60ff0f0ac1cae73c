"""The core form: a quiz's logic as JSON, the only thing that the browser's engine reads."""

import json
from hashlib import sha256
from typing import TypeAlias

from sitegen.quiz.condition import AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf
from sitegen.quiz.logic import Logic

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"


def core_form(logic: Logic) -> str:
    """Return the core form as compact JSON that may stand inside a script element."""
    text = json.dumps(_core(logic), separators=(",", ":"), ensure_ascii=False)
    return text.replace("<", r"\u003c")


def core_digest(logic: Logic) -> str:
    """Return the SHA-256 of the core form, by which anyone can tell that a page has these very rules."""
    return sha256(core_form(logic).encode()).hexdigest()


def _core(logic: Logic) -> Json:
    return {
        "questions": [
            {"id": q.id, "severities": list(q.severities), "unsure": q.unsure, "cap": q.cap}
            for q in logic.questions
        ],
        "emergencies": [{"id": e.id, "when": _condition(e.when)} for e in logic.emergencies],
        "bands": [{"upTo": band.up_to, "level": band.level} for band in logic.bands],
        "floors": [{"id": f.id, "when": _condition(f.when), "level": f.level} for f in logic.floors],
        "flags": [{"id": f.id, "when": _condition(f.when)} for f in logic.flags],
        "highestLevel": logic.highest_level,
    }


def _condition(condition: Condition) -> Json:
    match condition:
        case Comparison(name, operator, value):
            return {"kind": "comparison", "name": name, "operator": operator.value, "value": value}
        case IsUnsure(question):
            return {"kind": "isUnsure", "question": question}
        case IsChosen(context, option, expected):
            return {"kind": "isChosen", "context": context, "option": option, "expected": expected}
        case AllOf(parts):
            return {"kind": "allOf", "parts": [_condition(part) for part in parts]}
        case OneOf(parts):
            return {"kind": "oneOf", "parts": [_condition(part) for part in parts]}
