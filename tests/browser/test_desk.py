"""The desk in a browser: rows sort, narrow down and stay so; all of it can be read without its script."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sitegen.desk.render import render_desk
from sitegen.findings import Findings
from sitegen.pipeline import build_site
from sitegen.report.editor import EditorLinks
from tests.browser.conftest import served
from tests.browser.every_page import DESKTOP, PHONE, on_phone_and_desktop
from tests.browser.page_checks import ALL_RULES, AXE, CONTRAST, WIDER_THAN_THE_SCREEN

SITE = Path(__file__).parents[1] / "sites" / "valid" / "everything"
PAGE = "---\ntitle: {}\ndescription: What it says.\n{}---\n\n{}\n"
PAGES = {
    "drafts/_index.md": PAGE.format("Drafts", "", "What is to come."),
    "drafts/cafe.md": PAGE.format("The Café group", "draft: true\n", "[One](one.md). " + "Bring it. " * 999),
    "drafts/late.md": PAGE.format("A late page", "updated: 2025-01-01\n", "Bring your card."),
}
UNUSED = "unused-term:\n  term: carpool\n  definition: A car that several people share.\n"
FILES = ("index.html", "data.html", "findings.html", "reviews.html", "map.html")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the desk of a site with drafts, faults and something unused."""
    root = tmp_path_factory.mktemp("desk")
    site = shutil.copytree(SITE, root / "site")
    (site / "content" / "drafts").mkdir()
    for name, text in PAGES.items():
        (site / "content" / name).write_text(text, encoding="utf-8")
    with (site / "content" / "glossary.yaml").open("a", encoding="utf-8") as glossary:
        glossary.write(UNUSED)
    build = build_site(site, date(2026, 11, 21), Findings(), with_withheld=True)
    for name, data in render_desk(build, build.findings, EditorLinks((site,)), is_newest=True).items():
        (root / name).write_bytes(data)
    with served(root) as url:
        yield url


@pytest.fixture
def tab(browser: Browser, desk: str) -> Iterator[Page]:
    """Open a tab that fails at whatever the pages' policy forbids."""
    with browser.new_context(base_url=desk, viewport=DESKTOP) as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        yield page
        assert said == []


@pytest.fixture
def plain_tab(browser: Browser, desk: str) -> Iterator[Page]:
    """Open a tab that runs no script."""
    with browser.new_context(base_url=desk, viewport=DESKTOP, java_script_enabled=False) as context:
        yield context.new_page()


def test_a_click_on_a_column_sorts_the_pages(tab: Page) -> None:
    tab.goto("index.html")

    tab.get_by_role("button", name="Words").click()

    assert titles(tab)[0] == "The Café group"
    expect(tab.get_by_role("columnheader", name="Words")).to_have_attribute("aria-sort", "descending")


def test_the_search_finds_words_whatever_their_accents_and_capitals(tab: Page) -> None:
    tab.goto("index.html")

    tab.get_by_label("Search").fill("GROUP cafe")

    assert titles(tab) == ["The Café group"]
    expect(tab.get_by_role("status")).to_have_text("Shown: 1 of 20")


def test_the_search_finds_a_page_by_its_file(tab: Page) -> None:
    tab.goto("index.html")

    tab.get_by_label("Search").fill("drafts/late")

    assert titles(tab) == ["A late page"]


def test_choices_narrow_down_together(tab: Page) -> None:
    tab.goto("index.html")

    tab.get_by_label("Section").select_option("drafts")
    tab.get_by_label("Findings").select_option("any")
    assert titles(tab) == ["The Café group", "A late page"]

    tab.get_by_label("Status").select_option("draft")
    assert titles(tab) == ["The Café group"]


def test_everything_is_back_at_once(tab: Page) -> None:
    tab.goto("index.html?search=cafe&status=draft")

    tab.get_by_role("button", name="Show all").click()

    expect(tab.get_by_role("status")).to_have_text("Shown: 20")
    expect(tab.get_by_label("Search")).to_be_focused()
    expect(tab.get_by_role("button", name="Show all")).to_be_hidden()
    assert not tab.url.endswith("?")


def test_what_was_chosen_is_still_there_after_a_reload(tab: Page) -> None:
    tab.goto("index.html")
    tab.get_by_label("Search").fill("a")
    tab.get_by_label("Section").select_option("drafts")
    tab.get_by_role("button", name="Page", exact=True).click()
    chosen = titles(tab)

    tab.reload()

    assert titles(tab) == chosen == ["A late page", "Drafts", "The Café group"]
    expect(tab.get_by_label("Search")).to_have_value("a")
    expect(tab.get_by_label("Section")).to_have_value("drafts")


def test_it_keeps_nothing_in_the_browser_but_the_address(tab: Page) -> None:
    tab.goto("index.html")

    tab.get_by_label("Search").fill("cafe")

    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert tab.url.endswith("index.html?search=cafe")


def test_a_choice_that_is_no_longer_there_is_left(tab: Page) -> None:
    tab.goto("index.html?status=gone&pages=gone+ascending")

    expect(tab.get_by_role("status")).to_have_text("Shown: 20")


def test_only_what_is_unused_can_be_shown(tab: Page) -> None:
    tab.goto("data.html")

    tab.get_by_label("Use").select_option("in a list only")

    assert titles(tab) == ["carpool"]


def test_a_page_finds_what_it_uses(tab: Page) -> None:
    tab.goto("data.html")

    tab.get_by_label("Search").fill("content/contact.md")

    assert titles(tab) == ["Our front desk", "Write to us"]


def test_a_row_that_is_hidden_is_shown_again_when_a_link_leads_to_it(tab: Page) -> None:
    tab.goto("data.html?search=handbook&kind=sources")

    tab.locator("details").filter(has_text="facts/group-size").locator("summary").click()
    tab.get_by_role("link", name="facts/group-size").click()

    expect(tab.get_by_role("row", name="A group has 6 to 10 people.")).to_be_in_viewport()


def test_a_month_that_is_hidden_is_shown_again_when_a_link_leads_to_it(tab: Page) -> None:
    tab.goto("reviews.html?search=late")

    tab.get_by_role("link", name="No day set").click()

    expect(tab.get_by_role("heading", name="No day set")).to_be_in_viewport()


def test_findings_of_a_page_are_one_click_away(tab: Page) -> None:
    tab.goto("index.html?search=late+page")

    tab.get_by_role("row", name="A late page").get_by_role("link", name="1 error").click()
    tab.wait_for_url("**/findings.html?search=**")

    assert titles(tab) == ["A late page"]


def test_a_month_without_rows_that_are_wanted_is_hidden(tab: Page) -> None:
    tab.goto("reviews.html")

    tab.get_by_label("Search").fill("late")

    assert tab.get_by_role("heading", level=2).all_inner_texts() == ["Overdue"]


def test_the_map_shows_a_page_below_its_sections(tab: Page) -> None:
    tab.goto("map.html")

    tab.get_by_label("Search").fill("cafe")

    links = tab.locator("main li a:not([href^=vscode])")
    assert links.filter(visible=True).all_inner_texts() == ["Harbor guide", "Drafts", "The Café group"]


def test_the_keyboard_is_enough(tab: Page) -> None:
    tab.goto("index.html")

    tab.keyboard.press("Tab")
    expect(tab.get_by_role("link", name="Skip to the rows")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.type("cafe")
    assert titles(tab) == ["The Café group"]

    tab.get_by_role("button", name="Page", exact=True).press("Enter")
    expect(tab.get_by_role("columnheader", name="Page")).to_have_attribute("aria-sort", "ascending")
    tab.keyboard.press("Shift+Tab")
    expect(tab.get_by_role("button", name="Show all")).to_be_focused()


@pytest.mark.parametrize("file", FILES)
def test_all_rows_are_there_without_script(plain_tab: Page, file: str) -> None:
    plain_tab.goto(file)

    rows = plain_tab.locator("[data-row]")
    assert rows.count() > 0
    expect(rows.filter(visible=False)).to_have_count(0)
    expect(plain_tab.get_by_role("searchbox")).to_have_count(0)
    expect(plain_tab.get_by_role("button")).to_have_count(0)


@on_phone_and_desktop
@pytest.mark.parametrize("file", FILES)
def test_axe_core_finds_nothing(tab: Page, file: str, viewport: ViewportSize) -> None:
    assert faults(tab, file, viewport, ALL_RULES) == []


@on_phone_and_desktop
@pytest.mark.parametrize("file", FILES)
def test_text_has_a_contrast_of_7_to_1_in_the_dark_too(tab: Page, file: str, viewport: ViewportSize) -> None:
    tab.emulate_media(color_scheme="dark")

    assert faults(tab, file, viewport, CONTRAST) == []


@pytest.mark.parametrize("width", [PHONE["width"], 768, 1024, 1280])
@pytest.mark.parametrize("file", FILES)
def test_nothing_is_wider_than_the_screen(tab: Page, file: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})

    tab.goto(file)

    assert tab.evaluate(WIDER_THAN_THE_SCREEN) == []


def titles(tab: Page) -> list[str]:
    """Return the first lines of the headings of the rows that are shown."""
    headings = tab.locator("tbody th").filter(visible=True)
    return [text.partition("\n")[0].strip() for text in headings.all_inner_texts()]


def faults(tab: Page, file: str, viewport: ViewportSize, rules: object) -> object:
    tab.set_viewport_size(viewport)
    tab.add_init_script(AXE_SCRIPT)
    tab.goto(file)
    return tab.evaluate(AXE % json.dumps(rules))
