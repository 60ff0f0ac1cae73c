"""The tools keep what is written in them to themselves, work without JavaScript, and print."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.every_page import PHONE
from tests.browser.test_quiz_accessible import CHECKS
from tests.browser.test_quiz_private import LEFT_BEHIND
from tests.browser.tool_steps import (
    COST,
    SHEET,
    TOOLS,
    WEEK,
    add_up,
    fill_plan,
    hours_field,
    tool,
    write_all_over,
    written,
)

PRINTED_LINES = """() => [...document.querySelectorAll(".g-sheet__lines > span, .g-tool__line")]
  .filter(($line) => $line.checkVisibility({ visibilityProperty: true })).length"""

NAMED = "() => [...document.querySelectorAll('[data-tool] [name], [data-tool][action]')].length"

# Browsers that do not size fields by their text, as the page's policy lets no style be added.
FIX_FIELDS = """
const sheet = new CSSStyleSheet();
sheet.replaceSync("textarea { field-sizing: fixed !important }");
document.adoptedStyleSheets = [sheet];
"""


@pytest.fixture
def plain(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab that runs no script."""
    with browser.new_context(base_url=site_url, viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.mark.parametrize("permalink", TOOLS)
def test_a_tool_works_without_network_and_leaves_no_trace(page: Page, permalink: str) -> None:
    page.goto(permalink)
    page.wait_for_load_state("networkidle")
    before = page.evaluate(LEFT_BEHIND)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)
    page.context.route("**/*", lambda route: route.abort())

    write_all_over(page)
    tool(page).get_by_role("textbox").first.press("Enter")

    assert requests == []
    assert page.evaluate(LEFT_BEHIND) == before
    assert (before["name"], before["cookie"], before["kept"]) == ("", "", [])
    assert page.evaluate("[history.state, history.length]") == [None, 2]
    assert page.context.cookies() == []


@pytest.mark.parametrize("permalink", TOOLS)
def test_what_was_written_is_gone_when_the_page_is_left(page: Page, permalink: str) -> None:
    page.goto(permalink)
    write_all_over(page)

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    at_leaving = written(page)
    page.goto("/")
    page.go_back()

    assert at_leaving == []
    assert written(page) == []


@pytest.mark.parametrize("permalink", TOOLS)
def test_no_browser_is_asked_to_remember_to_correct_or_to_send(page: Page, permalink: str) -> None:
    page.goto(permalink)

    for field in tool(page).get_by_role("textbox").all():
        expect(field).to_have_attribute("autocomplete", "off")
        expect(field).to_have_attribute("spellcheck", "false")
    assert page.evaluate(NAMED) == 0


@pytest.mark.parametrize("permalink", TOOLS)
def test_the_browser_finds_nothing_against_its_policy(page: Page, permalink: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(permalink)
    write_all_over(page)

    assert complaints == []


# Without JavaScript, and on paper


@pytest.mark.parametrize("permalink", TOOLS)
def test_without_javascript_a_tool_can_be_filled_in_and_cleared_and_sends_nothing(
    plain: Page, permalink: str
) -> None:
    plain.goto(permalink, wait_until="networkidle")
    address = plain.url
    requests: list[str] = []
    plain.on("request", lambda request: requests.append(request.url))

    first = tool(plain).get_by_role("textbox").first
    first.fill("7")
    first.press("Enter")
    kept = first.input_value().strip()
    tool(plain).get_by_text("Clear what I wrote").click()
    tool(plain).get_by_role("button", name="Clear it all").click()

    assert (kept, first.input_value(), plain.url, requests) == ("7", "", address, [])
    expect(tool(plain).locator(".g-button:visible")).to_have_text(["Clear it all"])


@pytest.mark.parametrize("permalink", [COST, WEEK])
def test_how_to_add_up_by_hand_is_said_without_javascript_and_printed_while_there_is_no_result(
    plain: Page, page: Page, permalink: str
) -> None:
    shown = []
    for tab in (plain, page):
        tab.goto(permalink)
        shown.append(tab.get_by_text("How to add it up on paper").is_visible())
    page.emulate_media(media="print")
    shown.append(page.get_by_text("How to add it up on paper").is_visible())

    assert shown == [True, False, True]


def test_a_result_is_printed_in_the_place_of_how_to_add_up(page: Page) -> None:
    page.goto(COST)
    fill_plan(page)
    add_up(page)
    page.emulate_media(media="print")

    expect(page.locator("[data-answer]")).to_be_visible()
    expect(page.get_by_text("How to add it up on paper")).to_be_hidden()


def test_the_hours_of_a_week_are_printed_with_what_they_mean(page: Page) -> None:
    page.goto(WEEK)
    hours_field(page, "Monday", "Care").fill("9")
    page.emulate_media(media="print")

    expect(hours_field(page, "Monday", "Care")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Travel")).to_be_visible()
    expect(page.locator("[data-status]")).to_contain_text("Intensive Outpatient Program")
    expect(page.get_by_text("How to add it up on paper")).to_be_hidden()


def test_paper_has_lines_to_write_on(page: Page) -> None:
    page.goto(SHEET)
    on_screen = page.evaluate(PRINTED_LINES)

    page.emulate_media(media="print")

    rows = (
        tool(page)
        .get_by_role("textbox")
        .evaluate_all("(all) => all.reduce((sum, { rows }) => sum + rows, 0)")
    )
    assert (on_screen, page.evaluate(PRINTED_LINES)) == (0, rows)


@pytest.mark.parametrize("script", ["", FIX_FIELDS], ids=["sized by text", "sized by rows"])
def test_paper_shows_all_that_was_written(page: Page, script: str) -> None:
    page.add_init_script(script)
    page.goto(SHEET)
    field = tool(page).get_by_role("textbox").first
    field.fill("\n".join(f"Line {number}" for number in range(30)))

    page.emulate_media(media="print")

    assert field.evaluate("($field) => $field.scrollHeight <= $field.clientHeight + 1")


# For everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("permalink", TOOLS)
def test_no_state_has_a_fault(
    browser: Browser, site_url: str, permalink: str, scheme: Literal["light", "dark"]
) -> None:
    with browser.new_context(
        base_url=site_url, viewport=PHONE, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.add_init_script(AXE_SCRIPT)
        page.goto(permalink)
        found = faults(page, "empty")
        write_all_over(page)
        found += faults(page, "full")
        write_all_over(page, "what?")
        tool(page).get_by_text("Clear what I wrote").click()
        found += faults(page, "refused")

    assert found == []


def faults(page: Page, state: str) -> list[tuple[str, str, object]]:
    """Return by check what axe and our own measures find in a state of the page."""
    return [(state, check, fault) for check, script in CHECKS.items() for fault in page.evaluate(script)]
