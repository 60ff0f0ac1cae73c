"""The browser's engine means what the reference engine means; `test_quiz_parity.py` compares all answers."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from sitegen.findings import Findings
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.engine import evaluate
from sitegen.quiz.export import core_form
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.logic import Logic, Question
from tests.browser.engine_page import engine_page
from tests.unit.quiz.condition_table import load_condition_table

ROOT = Path(__file__).parents[2]
LOGIC = load_quizzes(ROOT / "content", ["care-level"], Findings())["care-level"].logic
VECTORS = json.loads((ROOT / "tests/unit/quiz/vectors.json").read_text(encoding="utf-8"))
CONDITIONS = load_condition_table()

EVALUATE = """async ([core, rows]) => {
  const { Engine } = await import("./engine.mjs");
  const engine = new Engine(core);
  return rows.map(([answers, context]) =>
    engine.evaluate(new Map(Object.entries(answers)), new Map(Object.entries(context))));
}"""

IS_EMERGENCY = """async ([core, rows]) => {
  const { Engine } = await import("./engine.mjs");
  const engine = new Engine(core);
  return rows.map((answers) => engine.isEmergency(new Map(Object.entries(answers))));
}"""

Row = tuple[Answers, Mapping[str, str]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with engine_page(browser) as page:
        yield page


def test_the_table_of_outcomes_holds_in_the_browser(page: Page) -> None:
    questions = {question.id: question for question in LOGIC.questions}
    rows = [
        ({id_: answer(questions[id_], value) for id_, value in vector["answers"].items()}, vector["context"])
        for vector in VECTORS
    ]

    assert outcomes(page, LOGIC, rows) == [vector["outcome"] for vector in VECTORS]


@pytest.mark.parametrize("question", LOGIC.questions, ids=lambda question: question.id)
def test_the_quiz_stops_at_each_answer_that_is_an_emergency(page: Page, question: Question) -> None:
    given = [{question.id: answer(question, value)} for value in (*question.severities, "unsure")]

    stops = page.evaluate(
        IS_EMERGENCY, [json.loads(core_form(LOGIC)), [as_json(answers) for answers in given]]
    )

    assert stops == [bool(evaluate(LOGIC, answers, {}).emergencies) for answers in given]


def test_the_table_of_conditions_holds_in_the_browser(page: Page) -> None:
    cases = [(row, case) for row in CONDITIONS.rows for case in (*row.true_of, *row.false_of)]

    found = outcomes(page, CONDITIONS.logic(), [CONDITIONS.asked(case) for _, case in cases])

    wrong = [
        (row.description, case)
        for (row, case), outcome in zip(cases, found, strict=True)
        if (row.description in outcome["flags"]) is not (case in row.true_of)
    ]
    assert not wrong


def test_both_engines_agree_where_questions_are_left_out(page: Page) -> None:
    draw = random.Random(3)  # noqa: S311 - a sample, not a secret
    rows = [drawn(draw) for _ in range(300)]

    assert outcomes(page, LOGIC, rows) == [reference(answers, context) for answers, context in rows]


@pytest.mark.parametrize(
    ("when", "unknown"),
    [
        ({"kind": "noneOf", "parts": []}, 'condition "noneOf"'),
        ({"kind": "comparison", "name": "thoughts", "operator": "=>", "value": 1}, 'operator "=>"'),
        ({"kind": "comparison", "name": "mood", "operator": "==", "value": 1}, 'question "mood"'),
        ({"kind": "allOf", "parts": [{"kind": "isUnsure", "question": "mood"}]}, 'question "mood"'),
    ],
)
def test_a_condition_that_is_not_known_is_refused_at_once(page: Page, when: object, unknown: str) -> None:
    core = json.loads(core_form(LOGIC))
    core["flags"].append({"id": "unheard-of", "when": when})

    with pytest.raises(Error, match=f"Quiz engine: unknown {unknown}"):
        page.evaluate(EVALUATE, [core, []])


def answer(question: Question, value: object) -> Answer:
    return Answer(question.unsure, is_unsure=True) if value == "unsure" else Answer(int(str(value)))


def drawn(draw: random.Random) -> Row:
    answers = {
        question.id: answer(question, draw.choice([*question.severities, "unsure"]))
        for question in LOGIC.questions
        if draw.random() < 0.9
    }
    return answers, {name: draw.choice(options) for name, options in LOGIC.context.items()}


def outcomes(page: Page, logic: Logic, rows: Sequence[Row]) -> list[dict[str, list[str]]]:
    asked = [(as_json(answers), dict(context)) for answers, context in rows]
    found: list[dict[str, list[str]]] = page.evaluate(EVALUATE, [json.loads(core_form(logic)), asked])
    return found


def as_json(answers: Answers) -> dict[str, dict[str, int | bool]]:
    return {id_: {"severity": a.severity, "isUnsure": a.is_unsure} for id_, a in answers.items()}


def reference(answers: Answers, context: Mapping[str, str]) -> dict[str, object]:
    outcome = evaluate(LOGIC, answers, context)
    return {
        "level": outcome.level,
        "emergencies": list(outcome.emergencies),
        "floors": list(outcome.floors),
        "flags": list(outcome.flags),
        "reasons": list(outcome.reasons),
        "decisive": list(outcome.decisive),
        "lowest": outcome.lowest,
        "highest": outcome.highest,
        "nextUp": outcome.next_up,
    }
