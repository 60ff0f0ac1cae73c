"""Every page can be used by everyone on a phone by day: axe-core finds nothing, the keyboard reaches all."""

from collections.abc import Iterator, Mapping

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.every_page import PHONE, Check, Faults, Look, visit
from tests.browser.page_checks import (
    ALL_OF_AXE,
    CELLS_WITHOUT_SCOPE,
    LOST_IN_FOCUS,
    NAMELESS_TABLES,
    NEXT_STEPS_WITHOUT_FRAME,
    OUT_OF_ORDER,
    TERMS_IN_ONE_PIECE,
    TOO_SMALL,
)

LOOK = Look(PHONE)
CHECKS = {
    "axe": Check(ALL_OF_AXE, LOOK),
    "small": Check(TOO_SMALL, LOOK),
    "order": Check(OUT_OF_ORDER, LOOK),
    "parts": Check(NEXT_STEPS_WITHOUT_FRAME, LOOK),
    "scope": Check(CELLS_WITHOUT_SCOPE, LOOK),
    "tables": Check(NAMELESS_TABLES, LOOK),
    "terms": Check(TERMS_IN_ONE_PIECE, LOOK),
    "focus": Check(LOST_IN_FOCUS, LOOK),
}


@pytest.fixture(scope="module")
def faults(browser: Browser, site_url: str, permalinks: tuple[str, ...]) -> Iterator[Mapping[str, Faults]]:
    with browser.new_context(base_url=site_url) as context:
        context.add_init_script(AXE_SCRIPT)
        yield visit(context.new_page(), permalinks, CHECKS)


def test_axe_core_finds_nothing(faults: Mapping[str, Faults]) -> None:
    assert faults["axe"] == {}


def test_what_stands_alone_is_44_pixels_or_more_each_way(faults: Mapping[str, Faults]) -> None:
    assert faults["small"] == {}


def test_parts_have_names_and_headings_leave_no_level_out(faults: Mapping[str, Faults]) -> None:
    assert faults["order"] == {}


def test_the_part_that_tells_what_to_do_next_stands_out(faults: Mapping[str, Faults]) -> None:
    assert faults["parts"] == {}


def test_tables_have_a_name_and_heads_that_say_of_what(faults: Mapping[str, Faults]) -> None:
    assert faults["tables"] == {}
    assert faults["scope"] == {}


def test_a_term_is_broken_across_lines_as_other_words_are(faults: Mapping[str, Faults]) -> None:
    assert faults["terms"] == {}


def test_whatever_has_the_focus_is_marked_and_in_sight(faults: Mapping[str, Faults]) -> None:
    assert faults["focus"] == {}


def test_the_first_stop_of_the_tab_key_skips_to_the_text(page: Page) -> None:
    page.goto("/levels/")

    page.keyboard.press("Tab")
    skip_link = page.locator(":focus")
    expect(skip_link).to_have_text("Skip to the text of this page")
    expect(skip_link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main :focus")).to_be_visible()


def test_the_second_stop_of_the_tab_key_is_help_in_a_crisis(page: Page) -> None:
    page.goto("/levels/")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(page.locator(".g-crisis-strip :focus")).to_be_visible()
