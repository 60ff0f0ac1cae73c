"""The self-check under hands that shake, at large sizes, and on the smallest screen."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.every_page import PHONE
from tests.browser.quiz_steps import (
    IOP_ANSWERS,
    QUIZ,
    answer,
    answer_all,
    complete,
    expect_question,
    heading,
    question,
    start,
)

TWO_TAPS = """($button) => {
  for (const detail of [1, 1]) {
    $button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
  }
}"""

# The spacing that WCAG 1.4.12 asks a page to bear.
WIDE_LETTERS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


def test_a_second_tap_does_not_call_a_number_that_comes_up_below_it(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(QUIZ)
    page.evaluate("addEventListener('click', ({ target }) => { window.isCalled ||= target.matches('a'); })")
    start(page)
    answer(page, 3)
    x, y = center(page.locator("[data-crisis]").get_by_role("link", name="Call 988"))
    page.go_back()
    expect_question(page, "thoughts")
    go_on = page.get_by_role("button", name="Continue")
    go_on.evaluate("($button, y) => scrollBy(0, $button.getBoundingClientRect().top + 20 - y)", y)

    page.mouse.click(x, y)
    page.mouse.click(x, y)

    expect(heading(page)).to_have_text("Get emergency help now")
    assert not page.evaluate("window.isCalled")


def test_two_taps_on_continue_do_not_refuse_the_next_question(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    question(page).get_by_role("radio").first.check()

    page.get_by_role("button", name="Continue").evaluate(TWO_TAPS)

    expect_question(page, "reality")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_two_taps_on_back_are_one_step_back(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer(page, 0)
    answer(page, 0)
    expect_question(page, "substances")

    page.get_by_role("button", name="Back", exact=True).evaluate(TWO_TAPS)

    expect_question(page, "reality")


def test_two_presses_of_a_key_are_two(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer(page, 0)
    answer(page, 0)
    expect_question(page, "substances")
    back = page.get_by_role("button", name="Back", exact=True)

    back.press("Enter")
    expect_question(page, "reality")
    back.press("Enter")

    expect_question(page, "thoughts")


def test_a_printed_result_has_no_words_about_the_screen(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    complete(page, IOP_ANSWERS)
    expect(page.get_by_text("This page does not keep your result")).to_be_visible()

    page.emulate_media(media="print")

    expect(page.get_by_text("This page does not keep your result")).to_be_hidden()


def test_an_error_and_the_first_answer_are_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(QUIZ)
    start(page, "someone_else")

    page.get_by_role("button", name="Continue").click()

    expect(question(page).get_by_role("radio").first).to_be_focused()
    expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)
    expect(question(page).get_by_role("radio").first).to_be_in_viewport(ratio=1)


def test_an_error_names_no_answer_that_is_not_there(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    for _ in range(4):
        answer(page, 0)
    expect_question(page, "age")

    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("alert")).to_have_text("Please choose an answer.", use_inner_text=True)


def test_the_numbers_to_call_are_in_sight_at_four_times_the_size(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(QUIZ)
    start(page)

    answer(page, 3)

    expect(heading(page)).to_be_focused()
    expect(page.locator("[data-crisis]").get_by_role("link", name="Call 988")).to_be_in_viewport()


def test_wide_letters_do_not_hide_the_question_under_the_way_out(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(QUIZ)
    page.evaluate(WIDE_LETTERS)
    start(page)
    answer_all(page, {})
    page.get_by_role("button", name="See my result").click()
    expect(heading(page)).to_be_focused()

    bar, title = page.locator(".g-quick-exit").bounding_box(), heading(page).bounding_box()

    assert bar
    assert title
    assert title["y"] >= bar["y"] + bar["height"]


def center(target: Locator) -> tuple[float, float]:
    expect(target).to_be_in_viewport()
    box = target.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
