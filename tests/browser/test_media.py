"""Pages keep all they say: narrow, enlarged, spaced out, in the reader's own colors, and on paper."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.every_page import DESKTOP, ENLARGED, PHONE, Check, Faults, Look, visit
from tests.browser.page_checks import (
    ADDRESSES_NOT_IN_WORDS,
    BEGINS_WITHOUT_HELP,
    LOST_IN_FOCUS,
    LOST_IN_FORCED_COLOURS,
    LOST_WHEN_SPACED_OUT,
    MOVING,
    OF_NO_USE_ON_PAPER,
    TOO_MUCH_ON_TOP,
    WIDER_THAN_THE_SCREEN,
)

PAPER = Look(media="print")
CHECKS = {
    "nothing is wider than a phone": Check(WIDER_THAN_THE_SCREEN, Look(PHONE)),
    "widely spaced text fits a phone": Check(LOST_WHEN_SPACED_OUT, Look(PHONE)),
    "nothing is wider than a screen enlarged to 400 %": Check(WIDER_THAN_THE_SCREEN, Look(ENLARGED)),
    "at 400 % what stays on top leaves room": Check(TOO_MUCH_ON_TOP, Look(ENLARGED)),
    "at 400 % whatever has the focus is in sight": Check(LOST_IN_FOCUS, Look(ENLARGED)),
    "widely spaced text fits a wide screen": Check(LOST_WHEN_SPACED_OUT, Look(DESKTOP)),
    "forced colors leave the ways to help in sight": Check(
        LOST_IN_FORCED_COLOURS, Look(forced_colors="active")
    ),
    "nothing moves for readers who want less motion": Check(MOVING, Look(reduced_motion="reduce")),
    "a printed page begins with whom to call": Check(BEGINS_WITHOUT_HELP, PAPER),
    "links to other sites are printed with their addresses": Check(ADDRESSES_NOT_IN_WORDS, PAPER),
    "nothing is printed that only a screen can use": Check(OF_NO_USE_ON_PAPER, PAPER),
}


@pytest.fixture(scope="module")
def faults(browser: Browser, site_url: str, permalinks: tuple[str, ...]) -> Iterator[Mapping[str, Faults]]:
    with browser.new_context(base_url=site_url) as context:
        yield visit(context.new_page(), permalinks, CHECKS)


@pytest.mark.parametrize("promise", CHECKS)
def test_on_every_page(faults: Mapping[str, Faults], promise: str) -> None:
    assert faults[promise] == {}


def test_without_style_a_page_says_in_order_what_it_is_for(page: Page) -> None:
    page.route("**/*.css", lambda route: route.abort())

    page.goto("/levels/iop/")

    text = page.locator("body").inner_text()
    parts = ["Skip to", "Call 988", "Call 911", "What is an", "In short", "Hours a week", "Who checked"]
    assert sorted(parts, key=text.index) == parts
