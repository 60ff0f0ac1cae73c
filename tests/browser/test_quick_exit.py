"""Whoever has to leave fast is gone at once, and Back does not show where they were."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.quiz_steps import IOP_ANSWERS, QUIZ, answer_all, start

NEUTRAL = "https://www.weather.gov/"
LEAVE = "Leave this site"
HINT = "or press Shift 3 times"


@pytest.fixture
def page(page: Page) -> Page:
    """Come from another page of the site; the neutral site is stood in for."""
    page.route(f"{NEUTRAL}**", serve_neutral_site)
    page.goto("/glossary/")
    return page


@pytest.fixture
def plain_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab that runs no script."""
    with browser.new_context(base_url=site_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.route(f"{NEUTRAL}**", serve_neutral_site)
        yield page


@pytest.mark.parametrize("permalink", ["/help-now/", QUIZ])
def test_the_button_leaves_the_page_out_of_the_history(page: Page, permalink: str) -> None:
    page.goto(permalink)

    page.get_by_role("link", name=LEAVE).click()
    expect(page).to_have_url(NEUTRAL)
    page.go_back()

    expect(page).to_have_url("/glossary/")


def test_shift_pressed_three_times_leaves_as_well(page: Page) -> None:
    page.goto("/help-now/")

    press(page, "Shift", "Shift", "Shift")

    expect(page).to_have_url(NEUTRAL)


def test_no_step_of_the_quiz_is_left_on_the_way_back(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer_all(page, IOP_ANSWERS)

    press(page, "Shift", "Shift", "Shift")
    expect(page).to_have_url(NEUTRAL)
    page.go_back()

    expect(page).to_have_url("/glossary/")


def test_forward_from_the_neutral_site_leads_back_to_it(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer_all(page, IOP_ANSWERS)
    page.get_by_role("link", name=LEAVE).click()
    expect(page).to_have_url(NEUTRAL)

    with page.expect_event("framenavigated", lambda frame: frame.url == NEUTRAL):
        page.evaluate("history.forward()")

    expect(page).to_have_url(NEUTRAL)


def test_the_page_is_hidden_even_if_the_neutral_site_has_nothing_to_show(page: Page) -> None:
    page.route(f"{NEUTRAL}**", lambda route: route.fulfill(status=204))
    page.goto("/help-now/")

    page.get_by_role("link", name=LEAVE).click()

    expect(page.locator("body")).to_be_hidden()


def test_a_history_that_does_not_answer_holds_nobody_back(page: Page) -> None:
    page.goto(QUIZ)
    page.evaluate("History.prototype.go = () => {}")
    start(page)

    page.get_by_role("link", name=LEAVE).click()

    expect(page).to_have_url(NEUTRAL)


@pytest.mark.parametrize(
    "keys",
    [
        ("Shift", "Shift", "a", "Shift"),
        ("Shift", "Shift", "Tab", "Shift", "Shift"),
        ("Shift+Tab", "Shift+Tab", "Shift+Tab"),
        ("Control+Shift", "Control+Shift", "Control+Shift"),
    ],
    ids=" ".join,
)
def test_other_keys_start_the_count_again(page: Page, keys: tuple[str, ...]) -> None:
    page.goto("/help-now/")

    press(page, *keys)

    expect(page).to_have_url("/help-now/")
    expect(page.locator("body")).to_be_visible()


def test_presses_far_apart_do_not_count(page: Page) -> None:
    page.clock.install()
    page.goto("/help-now/")

    press(page, "Shift", "Shift")
    page.clock.fast_forward(6_000)
    press(page, "Shift", "Shift")

    expect(page.get_by_role("status")).to_have_text("Shift: once more to leave", use_inner_text=True)
    expect(page).to_have_url("/help-now/")


def test_every_press_says_how_many_are_left(page: Page) -> None:
    page.goto("/help-now/")
    said = page.get_by_role("status")

    expect(said).to_have_text(HINT, use_inner_text=True)
    press(page, "Shift")
    expect(said).to_have_text("Shift: 2 more times to leave", use_inner_text=True)
    press(page, "Shift")
    expect(said).to_have_text("Shift: once more to leave", use_inner_text=True)
    press(page, "a")
    expect(said).to_have_text(HINT, use_inner_text=True)


def test_without_javascript_it_is_a_plain_link(plain_page: Page) -> None:
    plain_page.goto(QUIZ)
    expect(plain_page.get_by_text(HINT)).to_be_hidden()

    plain_page.get_by_role("link", name=LEAVE).click()

    expect(plain_page).to_have_url(NEUTRAL)


def test_where_the_script_does_not_come_it_is_a_plain_link(page: Page) -> None:
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(QUIZ)

    page.get_by_role("link", name=LEAVE).click()

    expect(page).to_have_url(NEUTRAL)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_button_stays_on_top_and_is_easy_to_hit(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(QUIZ)

    page.get_by_role("heading", name="Who made it?").scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 600)")

    box = page.get_by_role("link", name=LEAVE).bounding_box()
    assert box
    assert 0 <= box["y"] < 20
    assert min(box["width"], box["height"]) >= 44


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def serve_neutral_site(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Weather</title><p>Sunny.")
