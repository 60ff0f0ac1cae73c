"""The browser's engine means what the reference engine means."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from sitegen.findings import Findings
from sitegen.quiz.engine import evaluate
from sitegen.quiz.export import core_form
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.logic import Question
from sitegen.quiz.state import Answer, Answers

ROOT = Path(__file__).parents[2]
LOGIC = load_quizzes(ROOT / "content", ["care-level"], Findings())["care-level"].logic
VECTORS = json.loads((ROOT / "tests/unit/quiz/vectors.json").read_text(encoding="utf-8"))

RUN = """async ([core, rows]) => {
  const { evaluate } = await import("/engine.mjs");
  return rows.map(([answers, context]) =>
    evaluate(core, new Map(Object.entries(answers)), new Map(Object.entries(context))));
}"""


@pytest.fixture
def engine_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that has the engine's module beside it."""
    script = (ROOT / "assets/js/quiz/engine.mjs").read_text(encoding="utf-8")

    def serve(route: Route) -> None:
        is_script = route.request.url.endswith("/engine.mjs")
        route.fulfill(
            body=script if is_script else "<!doctype html><title>Engine</title>",
            content_type="text/javascript" if is_script else "text/html",
        )

    page = browser.new_page()
    page.route("**/*", serve)
    page.goto("http://engine.test/")
    yield page
    page.close()


def test_the_table_holds_in_the_browser(engine_page: Page) -> None:
    questions = {question.id: question for question in LOGIC.questions}
    rows = [
        ({id_: answer(questions[id_], value) for id_, value in vector["answers"].items()}, vector["context"])
        for vector in VECTORS
    ]

    outcomes = run(engine_page, rows)

    assert outcomes == [vector["outcome"] for vector in VECTORS]


def test_both_engines_agree_on_answers_drawn_at_random(engine_page: Page) -> None:
    draw = random.Random(3)  # noqa: S311 - a sample, not a secret
    rows = [drawn(draw) for _ in range(1_000)]

    outcomes = run(engine_page, rows)

    assert outcomes == [reference(answers, context) for answers, context in rows]


def answer(question: Question, value: object) -> Answer:
    return Answer(question.unsure, is_unsure=True) if value == "unsure" else Answer(int(str(value)))


def drawn(draw: random.Random) -> tuple[Answers, dict[str, str]]:
    answers = {
        question.id: answer(question, draw.choice([*question.severities, "unsure"]))
        for question in LOGIC.questions
        if draw.random() < 0.9
    }
    return answers, {name: draw.choice(options) for name, options in LOGIC.context.items()}


def run(page: Page, rows: Sequence[tuple[Answers, dict[str, str]]]) -> object:
    as_json = [
        (
            {id_: {"severity": a.severity, "isUnsure": a.is_unsure} for id_, a in answers.items()},
            context,
        )
        for answers, context in rows
    ]
    return page.evaluate(RUN, [json.loads(core_form(LOGIC)), as_json])


def reference(answers: Answers, context: dict[str, str]) -> dict[str, object]:
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
