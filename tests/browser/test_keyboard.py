"""Every kind of page can be walked through with the Tab key, and what opens can be closed without a mouse."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.every_page import DESKTOP, PHONE

KINDS = (
    "/",
    "/help-now/",
    "/levels/",
    "/levels/iop/",
    "/levels/iop-php-or-weekly/",
    "/living/families/",
    "/questions/iop-basics/",
    "/glossary/",
    "/search/",
    "/self-check/",
    "/tools/safety-plan/",
    "/tools/cost-worksheet/",
    "/tools/week-planner/",
    "/404.html",
)
"""One page of each kind."""

# A group of radio buttons is one stop.
STOPS = """() => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const $all = [...document.querySelectorAll(controls)]
    .filter(($element) => $element.checkVisibility() && !$element.disabled);
  const isFirst = ($radio) => $all.find(($other) => $other.name === $radio.name) === $radio;
  const $stops = $all.filter(($element) => $element.type !== "radio" || isFirst($element));
  $stops.forEach(($stop, number) => { $stop.dataset.stop = number; });
  window.walked = [];
  document.addEventListener("focusin", ({ target: $at }) => walked.push($at.dataset.stop ?? $at.outerHTML));
  return $stops.length;
}"""


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("permalink", KINDS)
def test_the_tab_key_stops_everywhere_once_in_the_order_of_the_page_and_leaves_it(
    page: Page, permalink: str, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)
    page.goto(permalink)
    count = page.evaluate(STOPS)

    for _ in range(count):
        page.keyboard.press("Tab")
    assert page.evaluate("walked") == list(map(str, range(count)))

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body")


def test_a_definition_opens_and_closes_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/levels/iop/")
    term = page.get_by_role("button", name="step down")
    definition = page.locator("#term-step-down")

    term.focus()
    page.keyboard.press("Enter")
    expect(definition).to_be_visible()
    page.keyboard.press("Tab")
    expect(definition.get_by_role("link", name="In the glossary")).to_be_focused()
    page.keyboard.press("Escape")

    expect(definition).to_be_hidden()
    expect(term).to_be_focused()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/levels/iop/")
    button, menu = page.get_by_role("button", name="Menu"), page.get_by_role("navigation", name="Main menu")

    button.focus()
    page.keyboard.press("Space")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")

    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_an_answer_opens_and_closes_by_keyboard(page: Page) -> None:
    page.goto("/questions/iop-basics/")
    question, answer = page.locator(".g-faq__item summary").first, page.locator(".g-faq__answer").first

    question.focus()
    page.keyboard.press("Enter")
    expect(answer).to_be_visible()
    page.keyboard.press("Space")

    expect(answer).to_be_hidden()
    expect(question).to_be_focused()


def test_the_contents_of_a_phone_lead_to_their_part_by_keyboard(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/levels/iop/")
    contents = page.get_by_role("navigation", name="On this page")

    contents.locator("summary").focus()
    page.keyboard.press("Enter")
    contents.get_by_role("link", name="What is a week like?").press("Enter")

    expect(page.get_by_role("heading", name="What is a week like?")).to_be_in_viewport()


def test_a_wide_table_is_moved_sideways_by_keyboard_and_the_page_is_not(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/living/is-it-working/")
    frame = page.get_by_role("group", name="On your own")

    frame.focus()
    page.keyboard.press("ArrowRight")

    expect(frame.get_by_role("columnheader", name="What I look at")).to_be_in_viewport(ratio=1)
    page.wait_for_function("document.querySelector('.g-table').scrollLeft > 0")
    assert page.evaluate("scrollX") == 0
