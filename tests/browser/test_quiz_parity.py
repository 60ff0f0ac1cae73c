"""Both engines come to the same outcome for all answers there are, without a sample.

What severities alone decide is compared for each vector of severities, flags and the range for each vector
with "not sure" as an answer of its own, and flags about context for each choice of context. That no more is
needed is shown from the conditions themselves.
"""

import json
from collections import ChainMap
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sitegen.findings import Findings
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import UNSURE, AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf, Operator
from sitegen.quiz.engine import Outcome, evaluate
from sitegen.quiz.export import core_form
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.logic import Band, Emergency, Flag, Floor, Logic, Question
from tests.browser.engine_page import engine_page
from tests.browser.quiz_sheets import Sheet, decisions, unsure

ROOT = Path(__file__).parents[2]
LOGIC = load_quizzes(ROOT / "content", ["care-level"], Findings())["care-level"].logic
CORE = json.loads(core_form(LOGIC))
VECTORS = json.loads((ROOT / "tests/unit/quiz/vectors.json").read_text(encoding="utf-8"))

START = """([core, name]) => {
  window.digests = import("./quiz_parity.mjs").then(({ digests }) => digests(core, name));
}"""
DIGESTS = "() => window.digests"
CELLS = 'async ([core, name, block]) => (await import("./quiz_parity.mjs")).cellsOf(core, name, block)'
FLAGS = """async ([core, contexts]) => {
  const { Engine } = await import("./engine.mjs");
  const engine = new Engine(core);
  return contexts.map((context) => engine.evaluate(new Map(), new Map(Object.entries(context))).flags);
}"""

SMALL = Logic(
    questions=(
        Question("mood", (0, 1, 3), unsure=1, cap=2),
        Question("sleep", (0, 2), unsure=2, cap=2),
        Question("home", (0, 1), unsure=0, cap=1),
    ),
    context={},
    emergencies=(Emergency("danger", Comparison("mood", Operator.EQUAL, 3)),),
    bands=(Band(1, 0), Band(5, 1)),
    floors=(Floor("bad-nights", Comparison("sleep", Operator.AT_LEAST, 2), 2),),
    flags=(Flag("open", IsUnsure("home")),),
    highest_level=3,
)


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Mapping[str, Page]]:
    """Set a page to work on each sheet; the reference engine does its share meanwhile."""
    with engine_page(browser) as one, engine_page(browser) as other:
        pages = {"decisions": one, "unsure": other}
        for name, page in pages.items():
            page.evaluate(START, [CORE, name])
        yield pages


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with engine_page(browser) as page:
        yield page


@pytest.mark.usefixtures("pages")
def test_the_sheets_have_what_the_reference_engine_says_of_one_person() -> None:
    space = sheets()["unsure"].space
    evenly_spread = [space.answers(vector) for vector in range(0, space.size, 3_989)]
    of_the_table = [complete(vector["answers"]) for vector in VECTORS]

    wrong = [
        answers
        for answers in evenly_spread + of_the_table
        if in_sheets(answers) != evaluate(LOGIC, answers, {})
    ]

    assert not wrong


def test_emergencies_and_floors_ask_for_severities_alone() -> None:
    rules: tuple[Emergency | Floor, ...] = (*LOGIC.emergencies, *LOGIC.floors)

    asking_more = [rule.id for rule in rules if not all(map(is_about_severities, asked_by(rule.when)))]

    assert not asking_more


def test_a_flag_asks_about_answers_or_about_context_and_never_both() -> None:
    mixed = [flag.id for flag in LOGIC.flags if is_mixed(flag.when)]

    assert not mixed, f"All answers would have to be compared for each choice of context too, for {mixed}"


def test_a_flag_that_asks_about_both_is_noticed() -> None:
    of_both = AllOf((IsChosen("age", "under_18", expected=True), OneOf((IsUnsure("mood"), IsUnsure("home")))))

    assert is_mixed(of_both)


def test_both_engines_agree_on_flags_for_every_choice_of_context(page: Page) -> None:
    choices = [[{}, *({name: option} for option in options)] for name, options in LOGIC.context.items()]
    contexts = [dict(ChainMap(*chosen)) for chosen in product(*choices)]

    found = page.evaluate(FLAGS, [CORE, contexts])

    assert found == [list(evaluate(LOGIC, {}, context).flags) for context in contexts]


@pytest.mark.parametrize("name", ["decisions", "unsure"])
def test_both_engines_agree_on_all_answers(pages: Mapping[str, Page], name: str) -> None:
    assert difference(pages[name], CORE, sheets()[name]) is None


@pytest.mark.parametrize("sheet", [decisions(SMALL), unsure(SMALL)], ids=["decisions", "unsure"])
def test_both_engines_agree_on_another_quiz(page: Page, sheet: Sheet) -> None:
    assert difference_with(page, json.loads(core_form(SMALL)), sheet) is None


def test_a_cap_that_differs_is_found(page: Page) -> None:
    core = json.loads(core_form(SMALL))
    core["questions"][2]["cap"] = 0

    assert difference_with(page, core, decisions(SMALL)) == (
        "decisions, block mood 0, sleep 0: mood 0, sleep 0, home 1\nnextUp: 1 here, 0 in the browser"
    )


def test_a_floor_that_differs_is_found(page: Page) -> None:
    core = json.loads(core_form(SMALL))
    core["floors"][0]["level"] = 1

    assert difference_with(page, core, decisions(SMALL)) == (
        "decisions, block mood 0, sleep 2: mood 0, sleep 2, home 0\nlevel: 2 here, 1 in the browser"
    )


def test_a_flag_that_differs_is_found(page: Page) -> None:
    core = json.loads(core_form(SMALL))
    core["flags"][0]["when"] = {"kind": "isUnsure", "question": "mood"}

    assert difference_with(page, core, unsure(SMALL)) == (
        "unsure, block mood 0, sleep 0: mood 0, sleep 0, home not sure\nflags open: 1 here, 0 in the browser"
    )


@cache
def sheets() -> Mapping[str, Sheet]:
    return {sheet.name: sheet for sheet in (decisions(LOGIC), unsure(LOGIC))}


def complete(values: Mapping[str, object]) -> Answers:
    """Return an answer to each question, the mildest where there is no value."""
    return {
        question.id: answer(question, values.get(question.id, question.severities[0]))
        for question in LOGIC.questions
    }


def answer(question: Question, value: object) -> Answer:
    return Answer(question.unsure, is_unsure=True) if value == "unsure" else Answer(int(str(value)))


def in_sheets(answers: Answers) -> Outcome:
    decided, open_ = sheets()["decisions"], sheets()["unsure"]
    severities = decided.vector({id_: Answer(given.severity) for id_, given in answers.items()})
    vector = open_.vector(answers)
    return Outcome(
        level=decided.columns["level"][severities],
        emergencies=decided.ids("emergencies", severities),
        floors=decided.ids("floors", severities),
        flags=open_.ids("flags", vector),
        reasons=decided.ids("reasons", severities),
        decisive=decided.ids("decisive", severities),
        lowest=open_.columns["lowest"][vector],
        highest=open_.columns["highest"][vector],
        next_up=decided.columns["nextUp"][severities] or None,
    )


def asked_by(condition: Condition) -> Iterator[Comparison | IsUnsure | IsChosen]:
    """Yield everything that a condition asks."""
    match condition:
        case AllOf(parts) | OneOf(parts):
            for part in parts:
                yield from asked_by(part)
        case _:
            yield condition


def is_mixed(condition: Condition) -> bool:
    return len({isinstance(asked, IsChosen) for asked in asked_by(condition)}) > 1


def is_about_severities(asked: Comparison | IsUnsure | IsChosen) -> bool:
    return isinstance(asked, Comparison) and asked.name != UNSURE


def difference_with(page: Page, core: object, sheet: Sheet) -> str | None:
    page.evaluate(START, [core, sheet.name])
    return difference(page, core, sheet)


def difference(page: Page, core: object, sheet: Sheet) -> str | None:
    """Return in words where the browser's sheet, once it is done, first differs."""
    digests, found = sheet.digests(), page.evaluate(DIGESTS)
    if found == digests:
        return None
    assert set(found) == set(digests)
    block = next(
        number
        for number in range(len(sheet.blocks))
        if any(found[c][number] != digests[c][number] for c in digests)
    )
    cells = page.evaluate(CELLS, [core, sheet.name, block])
    return sheet.difference(block, {name: text.encode() for name, text in cells.items()})
