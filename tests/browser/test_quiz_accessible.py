"""Every state of the self-check can be used by everyone, on the smallest phone, in light and in dark."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.every_page import PHONE
from tests.browser.quiz_steps import (
    PERSONA_OF_LEVEL,
    QUESTIONS,
    QUIZ,
    complete_as,
    expect_question,
    heading,
    question,
    review,
    start,
)

# All levels of WCAG 2.2, the contrast of level AAA among them, which contains that of AA.
BARRIERS = """async () => {
  const { violations } = await axe.run("main", {
    runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } },
    preload: false,
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]));
}"""

TOO_SMALL = """() => {
  const isSmall = ($control) => {
    const { width, height } = $control.getBoundingClientRect();
    return width < 44 || height < 44;
  };
  return [...document.querySelectorAll("[data-quiz] :is(button, label, .g-contact-link), [data-exit]")]
    .filter(($control) => $control.checkVisibility() && isSmall($control))
    .map(($control) => $control.outerHTML);
}"""

TOO_WIDE = """() => [...document.querySelectorAll("main *")]
  .filter(($element) => $element.getBoundingClientRect().right > document.documentElement.clientWidth)
  .map(($element) => $element.outerHTML)"""

MOVING = "() => document.getAnimations().map(({ effect }) => effect.target.outerHTML)"

CHECKS = {"barriers": BARRIERS, "too small": TOO_SMALL, "too wide": TOO_WIDE, "moving": MOVING}


class Fault(NamedTuple):
    check: str
    state: str
    element: object


@pytest.fixture(scope="module", params=["light", "dark"])
def faults(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> list[Fault]:
    """Return what is found in every state, on a small phone whose reader wants less motion."""
    scheme: Literal["light", "dark"] = request.param
    with browser.new_context(
        base_url=site_url, viewport=PHONE, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.add_init_script(AXE_SCRIPT)
        return [
            Fault(check, state, element)
            for state in states(page)
            for check, script in CHECKS.items()
            for element in page.evaluate(script)
        ]


@pytest.mark.parametrize("check", CHECKS)
def test_no_state_has_a_fault(faults: list[Fault], check: str) -> None:
    assert [fault for fault in faults if fault.check == check] == []


def test_the_keyboard_is_enough(page: Page) -> None:
    page.goto(QUIZ)
    press_on(page, page.get_by_role("button", name="For me"), "Enter")
    while question(page).count():
        expect(question(page).get_by_role("heading")).to_be_focused()
        press_on(page, question(page).get_by_role("radio").first, "Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")

    expect(review(page).get_by_role("heading")).to_be_focused()
    press_on(page, review(page).get_by_role("button", name=f"Change: {QUESTIONS['home'].topic}"), "Space")
    expect_question(page, "home")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    press_on(page, page.get_by_role("button", name="Continue"), "Enter")
    expect(review(page).get_by_role("heading")).to_be_focused()
    press_on(page, page.get_by_role("button", name="See my result"), "Enter")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text("Plan a check-in with your doctor")
    press_on(page, page.get_by_role("button", name="Start again"), "Enter")
    expect(page.get_by_role("heading", name="Before you start")).to_be_focused()


@pytest.mark.parametrize("colours", ["none", "active"])
def test_what_is_chosen_and_what_has_the_focus_look_different(
    page: Page, colours: Literal["none", "active"]
) -> None:
    page.emulate_media(forced_colors=colours)
    page.goto(QUIZ)
    start(page)
    rows = question(page).locator("label")

    rows.nth(0).click()
    page.keyboard.press("ArrowDown")
    focused, plain = outline(rows.nth(1)), outline(rows.nth(0))
    page.keyboard.press("Tab")
    chosen = outline(rows.nth(1))

    assert [style for style, _, _ in (plain, chosen, focused)] == ["none", "solid", "solid"]
    assert len({plain, chosen, focused}) == 3
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground not in {chosen[2], focused[2]}


def states(page: Page) -> Iterator[str]:
    """Lead through the start, every question, an error, the review, and the result of every level."""
    page.goto(QUIZ)
    yield "start"
    start(page, "someone_else")
    page.get_by_role("button", name="Continue").click()
    yield "error"
    while question(page).count():
        question(page).get_by_role("radio").first.check()
        yield question(page).get_attribute("data-step") or ""
        page.get_by_role("button", name="Continue").click()
    yield "review"
    for level, persona in PERSONA_OF_LEVEL.items():
        page.goto(QUIZ)
        complete_as(page, persona)
        yield f"level {level}"


def press_on(page: Page, target: Locator, key: str) -> None:
    """Go on by Tab to the target, and press the key."""
    while not target.evaluate("($target) => $target === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press(key)


def outline(row: Locator) -> tuple[str, str, str]:
    style, width, colour = row.evaluate(
        "($row) => (({ outlineStyle, outlineWidth, outlineColor }) =>"
        " [outlineStyle, outlineWidth, outlineColor])(getComputedStyle($row))"
    )
    return style, width, colour
