"""Every page says the same and works the same in a browser that runs no script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.every_page import PHONE
from tests.browser.search_steps import SEARCH
from tests.browser.tool_steps import COST, WEEK

QUIZ = "/self-check/"
OF_THE_SCRIPT = "[data-presses], [data-print], [data-print-page], [data-open-all]"
"""What is said of keys, which only a script can hear, and what only a script can do: print, and open all."""

TAKE_OUT = "(selector) => document.querySelectorAll(selector).forEach(($element) => $element.remove())"


@pytest.fixture
def plain_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab on a phone that runs no script."""
    with browser.new_context(base_url=site_url, viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


def test_pages_show_the_same_text_as_with_script(
    plain_page: Page, page: Page, permalinks: tuple[str, ...]
) -> None:
    page.set_viewport_size(PHONE)
    articles = [permalink for permalink in permalinks if not permalink.endswith((QUIZ, COST, WEEK, SEARCH))]

    differing = [link for link in articles if text_of(plain_page, link) != text_of(page, link)]

    assert differing == []


def test_the_menu_opens(plain_page: Page) -> None:
    plain_page.goto("/levels/iop/")

    plain_page.get_by_role("button", name="Menu").click()
    plain_page.get_by_role("link", name="Questions", exact=True).click()

    expect(plain_page).to_have_url("/questions/")


def test_a_definition_opens(plain_page: Page) -> None:
    plain_page.goto("/levels/iop/")
    definition = plain_page.locator("#term-step-down")
    expect(definition).to_be_hidden()

    plain_page.get_by_role("button", name="step down").click()

    expect(definition).to_be_visible()


def test_the_answer_to_a_question_opens(plain_page: Page) -> None:
    plain_page.goto("/questions/iop-basics/")
    answer = plain_page.locator(".g-faq__answer").first
    expect(answer).to_be_hidden()

    plain_page.locator("main .g-faq__item summary").first.click()

    expect(answer).to_be_visible()


def test_a_link_to_an_answer_opens_it(plain_page: Page) -> None:
    plain_page.goto("/questions/iop-basics/#iop-basics-how-long")

    expect(plain_page.locator("#iop-basics-how-long")).to_be_in_viewport()


def text_of(page: Page, permalink: str) -> list[str]:
    """Return the lines of a page, but for those of what only a script can do."""
    page.goto(permalink)
    page.evaluate(TAKE_OUT, OF_THE_SCRIPT)
    return [line for line in page.locator("body").inner_text().split("\n") if line]
