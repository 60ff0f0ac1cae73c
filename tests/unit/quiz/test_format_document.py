"""`docs/quiz-format.md` names every key, and its examples are what it says they are."""

import re
from pathlib import Path
from typing import get_args

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.definition import Definition
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.scope import Scope
from sitegen.validation import Model
from sitegen.yaml_source.values import YamlText

DOCUMENT = (Path(__file__).parents[3] / "docs" / "quiz-format.md").read_text(encoding="utf-8")
CONDITIONS = [
    *re.findall(r"^\| `([^`…]+)` \| ", DOCUMENT.partition("## Conditions")[2], re.MULTILINE),
    *re.findall(r"^when: (.+)$", DOCUMENT, re.MULTILINE),
]


def models_in(annotation: object) -> set[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        fields = annotation.model_fields.values()
        return {annotation}.union(*(models_in(field.annotation) for field in fields))
    return set().union(*(models_in(part) for part in get_args(annotation)))


def test_every_key_is_explained() -> None:
    keys = {name for model in models_in(Definition) for name in model.model_fields}

    assert not {key for key in keys if not re.search(rf"\b{key}\b", DOCUMENT)}


@pytest.mark.parametrize("condition", [text for text in CONDITIONS if " " in text])
def test_every_condition_can_be_read(condition: str, care_level: Quiz) -> None:
    logic = care_level.logic
    questions = {question.id: question for question in logic.questions}
    scope = Scope(questions, logic.context, logic.highest_level, out_of_place={})
    findings = Findings()

    parse_condition(YamlText(condition, Place("quiz-format.md")), scope, findings)

    assert not findings.graded({})
