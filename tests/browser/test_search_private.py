"""What is typed into the search stays in the page, and is gone with it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SILENT
from tests.browser.engine_page import engine_page
from tests.browser.every_page import PHONE
from tests.browser.search_steps import SEARCH, danger, field, results, status
from tests.browser.test_quiz_accessible import CHECKS
from tests.browser.test_quiz_private import LEFT_BEHIND

ROOT = Path(__file__).parents[2]
TABLE = json.loads((ROOT / "tests/unit/search/danger.json").read_text(encoding="utf-8"))
QUERY = "i want to die"

IN_DANGER = """async ([texts, phrases]) => {
  const { isInDanger } = await import("./danger.mjs");
  const { termsOf } = await import("./terms.mjs");
  return texts.filter((text) => isInDanger(termsOf(text), phrases));
}"""


@pytest.fixture
def remembering(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab in a browser that keeps pages to show them again, which Playwright's does not by default."""
    finder = subprocess.run(
        [sys.executable, ROOT / "scripts/find_browser.py"], capture_output=True, text=True, check=True
    )
    with browser.browser_type.launch(
        executable_path=finder.stdout.strip(),
        args=SILENT,
        ignore_default_args=["--disable-back-forward-cache"],
    ) as other:
        yield other.new_page(base_url=site_url)


def test_once_it_is_loaded_a_search_needs_no_network_and_leaves_no_trace(page: Page) -> None:
    page.goto(SEARCH)
    before = page.evaluate(LEFT_BEHIND)
    field(page).fill("iop")
    expect(results(page).first).to_be_visible()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)

    field(page).fill(QUERY)
    field(page).press("Enter")

    expect(danger(page)).to_be_visible()
    expect(page.locator("[data-heading]")).to_be_focused()
    assert requests == []
    assert page.evaluate(LEFT_BEHIND) == before
    assert (before["name"], before["cookie"], before["kept"]) == ("", "", [])
    assert page.evaluate("[history.state, history.length]") == [None, 2]
    assert page.context.cookies() == []


def test_nothing_that_is_loaded_says_what_was_typed(page: Page) -> None:
    asked: list[tuple[str, str, str | None]] = []
    page.on("request", lambda r: asked.append((r.url, r.headers.get("referer", ""), r.post_data)))
    page.goto(SEARCH)

    field(page).fill("depression")
    expect(results(page).first).to_be_visible()
    page.locator("[data-list] a").first.click()
    page.wait_for_load_state("networkidle")

    assert [(url, *more) for url, *more in asked if "depression" in url or any(more)] == []


def test_the_field_is_not_remembered_corrected_or_sent(page: Page) -> None:
    page.goto(SEARCH)

    expect(field(page)).to_have_attribute("autocomplete", "off")
    expect(field(page)).to_have_attribute("spellcheck", "false")
    assert page.locator("[data-search] [name], [data-search] [action]").count() == 0


def test_leaving_the_page_clears_what_was_typed_and_found(page: Page) -> None:
    page.goto(SEARCH)
    field(page).fill(QUERY)
    expect(results(page).first).to_be_visible()

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")

    expect_nothing(page)
    page.goto("/")
    page.go_back()
    expect_nothing(page)


def test_a_page_that_the_browser_kept_comes_back_empty(remembering: Page) -> None:
    remembering.goto(SEARCH)
    remembering.evaluate("addEventListener('pageshow', ({ persisted }) => { window.isKept = persisted; })")
    field(remembering).fill("suicide")
    expect(results(remembering).first).to_be_visible()

    remembering.locator("[data-list] a").first.click()
    remembering.wait_for_url(lambda url: SEARCH not in url)
    remembering.go_back(wait_until="commit")

    remembering.wait_for_function("window.isKept")
    expect_nothing(remembering)


def test_the_browser_finds_nothing_against_its_policy(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(SEARCH)

    for words in ("iop", "<img src=x onerror=alert(1)>", "zzyzx", QUERY):
        field(page).fill(words)
        field(page).press("Enter")
        expect(page.locator("[data-search] h2:focus")).to_be_visible()

    assert complaints == []


def test_words_of_danger_are_known_in_any_spelling_and_others_are_not(browser: Browser, page: Page) -> None:
    page.goto(SEARCH)
    phrases = str(page.locator("[data-search]").get_attribute("data-phrases")).split("|")

    with engine_page(browser) as engine:
        found = engine.evaluate(IN_DANGER, [[*TABLE["in_danger"], *TABLE["not_in_danger"]], phrases])

    assert found == TABLE["in_danger"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_has_a_fault(browser: Browser, site_url: str, scheme: Literal["light", "dark"]) -> None:
    with browser.new_context(
        base_url=site_url, viewport=PHONE, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.add_init_script(AXE_SCRIPT)
        page.goto(SEARCH)
        found = faults(page, "empty")
        for words in ("day program", QUERY, "zzyzx"):
            field(page).fill(words)
            field(page).press("Enter")
            expect(page.locator("[data-search] h2:focus")).to_be_visible()
            found += faults(page, words)

    assert found == []


def faults(page: Page, state: str) -> list[tuple[str, str, object]]:
    """Return by check what axe and our own measures find in a state of the page."""
    return [(state, check, fault) for check, script in CHECKS.items() for fault in page.evaluate(script)]


def expect_nothing(page: Page) -> None:
    expect(field(page)).to_have_value("")
    expect(results(page)).to_have_count(0)
    expect(danger(page)).to_be_hidden()
    expect(status(page)).to_be_empty()
