"""On paper a page begins with whom to call, and says all that a screen folds away or keeps behind a link."""

from playwright.sync_api import Page, expect

from tests.browser.every_page import found_on

Permalinks = tuple[str, ...]

CRISIS_STRIP = (
    "In danger? What to do 988 Suicide & Crisis Lifeline Call 988 Text 988 Emergency services Call 911"
)

ADDRESSES_NOT_IN_WORDS = """() => [...document.querySelectorAll("main a[href^=http]")].filter(($link) => {
  const { content } = getComputedStyle($link, "::after");
  return $link.checkVisibility() && !content.includes($link.getAttribute("href"));
})"""

OF_NO_USE_ON_PAPER = """() => [
  ...document.querySelectorAll("button, nav, .g-skip-link, .g-quick-exit, .g-heading-anchor"),
].filter(($element) => $element.checkVisibility() && !$element.matches(".g-term"))"""


def test_a_printed_page_begins_with_whom_to_call(page: Page, permalinks: Permalinks) -> None:
    page.emulate_media(media="print")

    texts = {permalink: printed_text(page, permalink) for permalink in permalinks}

    assert [permalink for permalink, text in texts.items() if not text.startswith(CRISIS_STRIP)] == []


def test_links_to_other_sites_are_printed_with_their_addresses(page: Page, permalinks: Permalinks) -> None:
    page.emulate_media(media="print")

    assert found_on(page, permalinks, ADDRESSES_NOT_IN_WORDS) == {}


def test_nothing_is_printed_that_only_a_screen_can_use(page: Page, permalinks: Permalinks) -> None:
    page.emulate_media(media="print")

    assert found_on(page, permalinks, OF_NO_USE_ON_PAPER) == {}


def test_answers_and_definitions_that_are_folded_away_are_printed(page: Page) -> None:
    page.emulate_media(media="print")

    page.goto("/questions/iop-basics/")

    folded_away = page.locator(".g-faq__answer, .g-term__definition").all()
    assert len(folded_away) > 8
    for element in folded_away:
        expect(element).to_be_visible()


def printed_text(page: Page, permalink: str) -> str:
    page.goto(permalink)
    return " ".join(page.locator("body").inner_text().split())
