"""What readers do with the self-check, and the personas who do it."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from sitegen.findings import Findings
from sitegen.quiz.definition import PersonaText
from sitegen.quiz.load import load_quizzes

QUIZ = "/self-check/"
ROOT = Path(__file__).parents[2]
DEFINITION = load_quizzes(ROOT / "content", ["care-level"], Findings())["care-level"].definition
QUESTIONS = {id_: question for part in DEFINITION.parts.values() for id_, question in part.questions.items()}
PERSONAS = DEFINITION.personas
PERSONA_OF_LEVEL = {persona.level: persona for persona in PERSONAS.values()}

# Weeks of hard days, and help that is not enough: no single answer decides.
IOP_ANSWERS = PERSONAS["weekly-therapy-not-enough"].answers


# One call for many clicks, each of which does what a reader's does.
ANSWER_ALL = """(answers) => {
  const asked = () => [...document.querySelectorAll("[data-step]")].find(($step) => $step.checkVisibility());
  for (let $step = asked(); $step; $step = asked()) {
    const $options = [...$step.querySelectorAll("input")];
    const answer = answers[$step.dataset.step] ?? $options[0].value;
    $options.find(({ value }) => value === String(answer)).click();
    document.querySelector("[data-form] .g-quiz__controls > button").click();
  }
}"""


def start(page: Page, whom: str = "me") -> None:
    """Go to the first question."""
    page.locator(f"[data-action=start][data-option={whom}]").click()


def answer(page: Page, value: object) -> None:
    """Choose the option of this severity, or `unsure`, and continue."""
    question(page).locator(f"input[value='{value}']").check()
    page.get_by_role("button", name="Continue").click()


def answer_all(page: Page, answers: Mapping[str, object]) -> None:
    """Answer every question, those not named with their first option, until the review or an emergency."""
    page.evaluate(ANSWER_ALL, {"age": "adult", **answers})


def complete(page: Page, answers: Mapping[str, object]) -> None:
    """Answer every question and go to the result."""
    answer_all(page, answers)
    if review(page).is_visible():
        page.get_by_role("button", name="See my result").click()


def complete_as(page: Page, persona: PersonaText) -> None:
    """Go from the start to a persona's result."""
    start(page, persona.context.get("for_whom", "me"))
    complete(page, {**persona.context, **persona.answers})


def question(page: Page) -> Locator:
    """Return the question that is shown."""
    return page.locator("[data-step]:visible")


def change(page: Page, step: str) -> None:
    """Go from the review to this question."""
    review(page).get_by_role("button", name=f"Change: {QUESTIONS[step].topic}").click()


def review(page: Page) -> Locator:
    """Return the list of answers."""
    return page.locator("[data-review]")


def result(page: Page) -> Locator:
    """Return all that the result shows."""
    return page.locator("[data-reading]")


def heading(page: Page) -> Locator:
    """Return the heading of the result."""
    return result(page).locator("[tabindex]").first


def expect_question(page: Page, step: str) -> None:
    """Expect this question, and the focus on its heading."""
    expect(question(page)).to_have_attribute("data-step", step)
    expect(question(page).get_by_role("heading")).to_be_focused()


def expect_start(page: Page) -> None:
    """Expect the start, and nothing answered."""
    expect(page.get_by_role("heading", name="Before you start")).to_be_visible()
    expect(page.locator("[data-quiz] input:checked")).to_have_count(0)
