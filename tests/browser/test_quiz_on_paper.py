"""The self-check without JavaScript: the same questions as a paper form."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

QUIZ = "/self-check/"
QUESTIONS = 10


@pytest.fixture
def paper(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open the self-check without JavaScript."""
    with browser.new_context(base_url=site_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(QUIZ, wait_until="networkidle")
        yield page


def test_with_javascript_the_paper_form_is_printed_until_a_question_is_shown(page: Page) -> None:
    page.goto(QUIZ)
    questions = page.get_by_role("group").filter(has=page.get_by_role("radio"))
    asked = []

    for event in ("beforeprint", "afterprint"):
        page.evaluate("(name) => dispatchEvent(new Event(name))", event)
        asked.append(questions.count())
    page.get_by_role("button", name="For me").click()
    page.evaluate('dispatchEvent(new Event("beforeprint"))')
    asked.append(questions.count())

    assert asked == [QUESTIONS, 0, 1]


def test_the_browser_tells_the_page_that_it_prints(page: Page) -> None:
    page.goto(QUIZ)
    page.evaluate('addEventListener("beforeprint", () => (document.body.dataset.told = "yes"))')

    page.pdf()

    expect(page.locator("body")).to_have_attribute("data-told", "yes")


def test_without_javascript_the_page_is_a_paper_form(paper: Page) -> None:
    expect(paper.get_by_role("group").filter(has=paper.get_by_role("radio"))).to_have_count(QUESTIONS)
    expect(paper.get_by_role("heading", name="How to read your answers")).to_be_visible()
    for words in (
        "Get emergency help now",
        "Ask for an assessment for an Intensive Outpatient Program (IOP)",
        "Ask to be seen today",
        "What paper cannot do",
        "If this is true, stop here",
    ):
        expect(paper.get_by_text(words).first).to_be_visible()
    expect(paper.locator("[data-quiz]").get_by_role("button")).to_have_count(0)


def test_without_javascript_enter_sends_nothing(paper: Page) -> None:
    address = paper.url
    requests: list[str] = []
    paper.on("request", lambda request: requests.append(request.url))

    paper.get_by_role("radio").nth(2).check()
    paper.keyboard.press("Enter")

    expect(paper.get_by_role("radio").nth(2)).to_be_checked()
    assert (paper.url, requests) == (address, [])


def test_notes_name_only_what_can_be_ticked_on_paper(paper: Page) -> None:
    note = paper.locator("[data-flag=minor]")

    expect(note).to_contain_text("If you are under 18")
    expect(note).not_to_contain_text("If you ticked this")
