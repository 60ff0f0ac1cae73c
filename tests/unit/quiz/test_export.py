import json

from sitegen.quiz.condition import Comparison, IsChosen, IsUnsure, OneOf, Operator
from sitegen.quiz.export import core_form
from sitegen.quiz.logic import Band, Flag, Floor, Logic, Question
from sitegen.quiz.quiz import Quiz


def test_the_core_form_holds_all_that_decides_and_no_words() -> None:
    logic = Logic(
        questions=(Question("sleep", (0, 2), unsure=2, cap=1),),
        context={"age": ("under_18", "adult")},
        emergencies=(),
        bands=(Band(0, 0), Band(1, 1)),
        floors=(Floor("no-sleep", Comparison("sleep", Operator.EQUAL, 2), 1),),
        flags=(Flag("young", OneOf((IsChosen("age", "under_18", expected=True), IsUnsure("sleep")))),),
        highest_level=1,
    )

    assert json.loads(core_form(logic)) == {
        "questions": [{"id": "sleep", "severities": [0, 2], "unsure": 2, "cap": 1}],
        "emergencies": [],
        "bands": [{"upTo": 0, "level": 0}, {"upTo": 1, "level": 1}],
        "floors": [
            {
                "id": "no-sleep",
                "when": {"kind": "comparison", "name": "sleep", "operator": "==", "value": 2},
                "level": 1,
            }
        ],
        "flags": [
            {
                "id": "young",
                "when": {
                    "kind": "oneOf",
                    "parts": [
                        {"kind": "isChosen", "context": "age", "option": "under_18", "expected": True},
                        {"kind": "isUnsure", "question": "sleep"},
                    ],
                },
            }
        ],
        "highestLevel": 1,
    }


def test_nothing_in_the_core_form_can_end_its_script_element(care_level: Quiz) -> None:
    assert "<" not in core_form(care_level.logic)


def test_the_core_form_of_the_care_level_quiz_is_small(care_level: Quiz) -> None:
    assert len(core_form(care_level.logic).encode()) < 5_000
