"""The report of `build.py check`, opened from the disk: nothing is loaded, columns sort, all can be read."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.every_page import DESKTOP, PHONE, on_phone_and_desktop
from tests.browser.page_checks import ALL_RULES, AXE, CONTRAST

ROOT = Path(__file__).parents[2]
PAGE = "---\ntitle: {}\ndescription: What it says.\n{}---\n\n{}\n"
PAGES = {
    "long.md": PAGE.format("A long page", "updated: 2026-02-01\n", "Bring your card. " * 40),
    "broken.md": PAGE.format("Broken links", "updated: 2026-01-10\n", "[One](one.md), [two](two.md)."),
    "short.md": PAGE.format("Short", "", "Bring your card."),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Check a small site and return the URL of its report."""
    root = tmp_path_factory.mktemp("report")
    site = shutil.copytree(ROOT / "tests" / "sites" / "valid" / "minimal", root / "site")
    for name, text in PAGES.items():
        (site / "content" / name).write_text(text, encoding="utf-8")
    (site / "content" / "sources.yaml").write_text("handbook:\n  titel: A handbook\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "build.py", "check", "--site", site, "--report", root / "report.html"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    return (root / "report.html").as_uri()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a tab without a network."""
    with browser.new_context(offline=True, viewport=DESKTOP) as context:
        yield context.new_page()


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Page]:
    """Open a tab without a network that runs no script."""
    with browser.new_context(offline=True, viewport=DESKTOP, java_script_enabled=False) as context:
        yield context.new_page()


def test_it_asks_for_nothing_and_breaks_no_rule_of_its_policy(tab: Page, report: str) -> None:
    asked, said = [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))

    tab.goto(report)

    expect(tab.get_by_role("button", name="Words")).to_be_visible()
    assert (asked, said) == ([report], [])


def test_the_pages_stand_in_the_order_of_their_files(tab: Page, report: str) -> None:
    tab.goto(report)

    assert titles(tab) == ["Not found", "A small site", "Broken links", "A long page", "Short"]
    assert sorted_columns(tab) == []


def test_a_click_on_a_number_sorts_from_the_largest_a_second_one_from_the_smallest(
    tab: Page, report: str
) -> None:
    tab.goto(report)

    tab.get_by_role("button", name="Words").click()
    assert (titles(tab)[0], sorted_columns(tab)) == ("A long page", [["Words", "descending"]])

    tab.get_by_role("button", name="Words").click()
    assert (titles(tab)[-1], sorted_columns(tab)) == ("A long page", [["Words", "ascending"]])


def test_pages_with_the_same_number_keep_the_order_of_their_files(tab: Page, report: str) -> None:
    tab.goto(report)

    tab.get_by_role("button", name="Errors").click()

    assert titles(tab) == ["Broken links", "Not found", "A small site", "A long page", "Short"]


def test_words_sort_from_a_to_z_by_keyboard_too(tab: Page, report: str) -> None:
    tab.goto(report)

    tab.get_by_role("button", name="Page", exact=True).press("Enter")
    assert titles(tab) == ["A long page", "A small site", "Broken links", "Not found", "Short"]

    tab.keyboard.press("Enter")
    assert titles(tab) == ["Short", "Not found", "Broken links", "A small site", "A long page"]


def test_pages_without_a_day_come_last_whichever_way_days_are_sorted(tab: Page, report: str) -> None:
    tab.goto(report)

    tab.get_by_role("button", name="Next due").click()
    assert titles(tab)[:2] == ["Broken links", "A long page"]

    tab.get_by_role("button", name="Next due").click()
    assert titles(tab)[:2] == ["A long page", "Broken links"]


def test_a_page_leads_to_its_findings(tab: Page, report: str) -> None:
    tab.goto(report)

    tab.get_by_role("link", name="Broken links").click()

    expect(tab.get_by_role("heading", name="Broken links content/broken.md")).to_be_in_viewport()


def test_all_can_be_read_without_script_and_nothing_promises_to_sort(plain_tab: Page, report: str) -> None:
    plain_tab.goto(report)

    assert len(plain_tab.locator("tbody tr").all()) == 5
    expect(plain_tab.get_by_text('There is no "one.md" here.')).to_be_visible()
    expect(plain_tab.get_by_role("heading", name="content/sources.yaml")).to_be_visible()
    expect(plain_tab.get_by_role("button")).to_have_count(0)
    expect(plain_tab.get_by_text("buttons that sort")).to_be_hidden()


@on_phone_and_desktop
def test_axe_core_finds_nothing(tab: Page, report: str, viewport: ViewportSize) -> None:
    assert faults(tab, report, viewport, ALL_RULES) == []


@on_phone_and_desktop
def test_text_has_a_contrast_of_7_to_1_in_the_dark_too(
    tab: Page, report: str, viewport: ViewportSize
) -> None:
    tab.emulate_media(color_scheme="dark")

    assert faults(tab, report, viewport, CONTRAST) == []


def test_only_the_table_is_wider_than_a_phone(tab: Page, report: str) -> None:
    tab.set_viewport_size(PHONE)

    tab.goto(report)

    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def titles(tab: Page) -> list[str]:
    cells = tab.locator("tbody th").all()
    return [cell.get_attribute("data-value") or "" for cell in cells]


def sorted_columns(tab: Page) -> list[list[str | None]]:
    cells = tab.locator("thead [aria-sort]").all()
    return [[cell.inner_text(), cell.get_attribute("aria-sort")] for cell in cells]


def faults(tab: Page, report: str, viewport: ViewportSize, rules: object) -> object:
    tab.set_viewport_size(viewport)
    tab.add_init_script(AXE_SCRIPT)
    tab.goto(report)
    return tab.evaluate(AXE % json.dumps(rules))
