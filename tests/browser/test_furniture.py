"""What stands around the text of a page: contents, what to do and to read next, print, back to the top."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.every_page import DESKTOP, PHONE

IOP = "/levels/iop/"
FAQ = "/questions/iop-basics/"

ORDER = ["What to do next", "Read next", "Sources", "Who checked this page"]


def test_the_contents_of_a_phone_are_folded_away_and_name_the_parts_alone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/living/families/")
    contents = page.get_by_role("navigation", name="On this page")

    expect(contents.get_by_role("link")).to_have_count(0)
    contents.locator("summary").click()

    expect(contents.get_by_role("link", name="What may staff tell me?")).to_be_visible()
    expect(contents.get_by_role("link", name="How to get a yes")).to_have_count(0)


def test_the_contents_of_a_wide_screen_stay_in_sight_with_what_is_in_each_part(page: Page) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto("/living/families/#confidentiality")
    contents = page.get_by_role("navigation", name="On this page")

    expect(contents.get_by_role("link", name="What may staff tell me?")).to_be_in_viewport()
    expect(contents.get_by_role("link", name="How to get a yes")).to_be_in_viewport()


def test_the_contents_mark_the_part_that_is_being_read(page: Page) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto(IOP)
    link = page.get_by_role("navigation", name="On this page").get_by_role("link", name="What is a day like?")
    expect(link).to_have_css("border-inline-start-width", "0px")

    link.click()

    expect(link).to_have_css("border-inline-start-width", "3px")


def test_a_page_ends_with_what_to_do_to_read_and_to_trust_in_this_order(page: Page) -> None:
    page.goto(IOP)

    headings = page.locator("main h2").all_inner_texts()

    assert [text.removesuffix("#") for text in headings if text.removesuffix("#") in ORDER] == ORDER


def test_a_press_on_any_word_of_a_term_opens_its_definition_and_one_elsewhere_closes_it(page: Page) -> None:
    page.goto(IOP)
    term, definition = page.locator(".g-term", has_text="step down"), page.locator("#term-step-down")

    term.click(position={"x": 2, "y": 8})
    expect(definition).to_be_visible()
    page.locator("h1").click()

    expect(definition).to_be_hidden()


def test_the_print_button_prints(page: Page) -> None:
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(IOP)

    page.get_by_role("button", name="Print this page").click()

    expect(page).to_have_title("printed")


def test_back_to_the_top_leads_to_the_top_for_the_keyboard_too(page: Page) -> None:
    page.goto(IOP)

    page.get_by_role("link", name="Back to the top").click()
    page.wait_for_function("scrollY === 0")
    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Skip to the text of this page")).to_be_focused()


def test_all_answers_open_and_close_at_a_press(page: Page) -> None:
    page.goto(FAQ)
    answers = page.locator(".g-faq__answer")
    toggle = page.locator("[data-open-all]")
    expect(toggle).to_have_attribute("aria-expanded", "false")

    page.get_by_role("button", name="Open all 8 answers").click()
    for answer in answers.all():
        expect(answer).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Close all 8 answers").click()

    for answer in answers.all():
        expect(answer).to_be_hidden()
    expect(toggle).to_have_attribute("aria-expanded", "false")


def test_the_button_knows_when_all_answers_were_opened_one_by_one(page: Page) -> None:
    page.goto(FAQ)

    for question in page.locator(".g-faq__item summary").all():
        question.click()

    expect(page.get_by_role("button", name="Close all 8 answers")).to_be_visible()


@pytest.mark.parametrize("permalink", [IOP, FAQ])
def test_without_script_there_is_no_button_that_needs_one(
    browser: Browser, site_url: str, permalink: str
) -> None:
    with browser.new_context(base_url=site_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(permalink)

        expect(page.locator("[data-print-page], [data-open-all]").first).to_be_hidden()
        expect(page.get_by_role("link", name="Back to the top")).to_be_visible()


def test_nothing_of_the_page_moves_while_it_loads(page: Page) -> None:
    page.goto(FAQ)

    shifts = page.evaluate("""() => new Promise((resolve) => {
      const tell = (list) => resolve(list.getEntries().map(({ value }) => value));
      const observer = new PerformanceObserver(tell);
      observer.observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
    })""")

    assert shifts == []
