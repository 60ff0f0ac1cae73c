"""On paper a page says all that a screen folds away; what holds on every page is in test_media.py."""

from playwright.sync_api import Page, expect

CRISIS_STRIP = (
    "In danger? What to do 988 Suicide & Crisis Lifeline Call 988 Text 988 Emergency services Call 911"
)


def test_a_printed_page_begins_with_whom_to_call(page: Page) -> None:
    page.emulate_media(media="print")

    page.goto("/levels/iop/")

    assert " ".join(page.locator("body").inner_text().split()).startswith(CRISIS_STRIP)


def test_answers_and_definitions_that_are_folded_away_are_printed(page: Page) -> None:
    page.emulate_media(media="print")

    page.goto("/questions/iop-basics/")

    folded_away = page.locator(".g-faq__answer, .g-term__definition").all()
    assert len(folded_away) > 8
    for element in folded_away:
        expect(element).to_be_visible()
