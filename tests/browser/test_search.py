"""The search finds what readers mean, says how much it found, and helps who is in danger first."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.every_page import PHONE
from tests.browser.search_steps import SEARCH, danger, field, results, status
from tests.browser.test_weight import KILOBYTE, compressed_size

LEVELS_OF_CARE = "/levels/"
IOP = "/levels/iop/"
PHP = "/levels/php/"
HOSPITAL = "/levels/hospital-and-live-in-care/"

# Words as readers type them, and a page that has to be among the first three.
LEADS_TO = {
    "iop": IOP,
    "what is an IOP": IOP,
    "day program": PHP,
    "Day Hospital": PHP,
    "partial": PHP,
    "psych ward": HOSPITAL,
    "rehab": HOSPITAL,
    "insurence": "/getting-care/insurance/",
    "denied claim": "/getting-care/denied/",
    "FMLA": "/living/work-and-school/",
    "drunk": "/living/alcohol-and-drugs/",
    "postpartum": "/living/pregnancy-and-after-birth/",
    "zoom": "/getting-care/online-programs/",
    "teenager": "/living/families/",
    "copay": IOP,
    "outpat": "/levels/outpatient/",
}

PAGES_FOUND = """() => [...document.querySelectorAll("[data-list] > li")]
  .map(($page) => $page.querySelector("a").pathname)"""


@pytest.fixture
def plain(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab that runs no script."""
    with browser.new_context(base_url=site_url, viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


def test_nothing_is_loaded_for_the_search_before_somebody_uses_it(page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))

    page.goto(SEARCH)
    page.wait_for_load_state("networkidle")
    before = [url for url in loaded if "/vendor/" in url or "/assets/search/" in url]
    with page.expect_response("**/assets/search/*.mjs"), page.expect_response("**/vendor/minisearch.*.mjs"):
        field(page).focus()

    assert before == []


@pytest.mark.parametrize(("words", "address"), LEADS_TO.items())
def test_words_as_readers_type_them_lead_to_the_page(page: Page, words: str, address: str) -> None:
    page.goto(SEARCH)

    field(page).fill(words)

    expect(results(page).first).to_be_visible()
    assert address in page.evaluate(PAGES_FOUND)[:3]


def test_the_index_and_its_library_weigh_70_kilobytes_at_most(page: Page) -> None:
    loaded: list[str] = []
    page.goto(SEARCH)
    page.on("request", lambda request: loaded.append(request.url))
    field(page).fill("iop")
    expect(results(page).first).to_be_visible()

    sizes = {url: compressed_size(page, url) for url in loaded}

    assert sum(sizes.values()) <= 70 * KILOBYTE, sizes


def test_a_search_works_by_keyboard_and_leads_to_the_heading(page: Page) -> None:
    page.goto(SEARCH)
    field(page).focus()
    page.keyboard.type("copay")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="20 results")).to_be_focused()

    page.keyboard.press("Tab")
    target = str(page.evaluate("document.activeElement.href"))
    page.keyboard.press("Enter")

    expect(page).to_have_url(target)
    assert "#" in target
    expect(page.locator(f"#{target.partition('#')[2]}")).to_be_in_viewport()


def test_the_count_is_announced_once_typing_ends(page: Page) -> None:
    page.goto(SEARCH)

    field(page).press_sequentially("autism spectrum clinic")
    expect(status(page)).to_have_text("20 results")
    field(page).fill("zzyzx")
    expect(status(page)).to_have_text("Nothing found.")
    field(page).fill("")

    expect(status(page)).to_have_text("")
    expect(status(page)).to_have_role("status")


def test_results_are_twenty_at_most_and_a_page_stands_there_once(page: Page) -> None:
    page.goto(SEARCH)

    field(page).fill("care")

    expect(page.get_by_role("heading", name="20 results")).to_be_visible()
    assert page.locator("[data-list] a").count() == 20
    titles = page.locator("[data-list] h3").all_inner_texts()
    assert len(titles) == len(set(titles))


def test_what_fits_is_marked_with_its_accents_and_endings(page: Page) -> None:
    page.goto(SEARCH)

    field(page).fill("INSURÁNCES")

    expect(results(page).first).to_be_visible()
    assert {"insurance"} <= {mark.casefold() for mark in page.locator("[data-list] mark").all_inner_texts()}


def test_where_nothing_is_found_there_are_ways_out(page: Page) -> None:
    page.goto(SEARCH)

    field(page).fill("zzyzx")

    nothing = page.get_by_role("region", name="Nothing found.")
    expect(nothing).to_be_visible()
    for permalink in ("/help-now/", LEVELS_OF_CARE):
        expect(nothing.locator(f"a[href='{permalink}']")).to_be_visible()
    expect(page.locator("[data-topics]")).to_be_visible()


def test_words_of_danger_bring_up_who_to_call_before_anything_is_loaded(page: Page) -> None:
    page.goto(SEARCH)
    page.route("**/*.mjs", lambda route: route.abort())
    expect(danger(page)).to_be_hidden()

    field(page).fill("I just want to die.")

    expect(danger(page)).to_be_visible()
    expect(danger(page).get_by_role("link", name="Call 988")).to_have_attribute("href", "tel:988")
    field(page).fill("diet")
    expect(danger(page)).to_be_hidden()


def test_who_is_in_danger_is_not_led_to_what_can_kill(page: Page) -> None:
    page.goto(SEARCH)

    field(page).fill("I want to kill myself")

    expect(results(page).first).to_be_visible()
    marked = {words.casefold() for words in page.locator("[data-list] mark").all_inner_texts()}
    assert marked <= {"suicide", "suicidal"}


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(page: Page) -> None:
    page.goto(SEARCH)
    page.route("**/assets/search/*", lambda route: route.abort())
    field(page).fill("iop")
    expect(status(page)).to_contain_text("could not be loaded")
    expect(page.locator("[data-topics]")).to_be_visible()

    page.unroute("**/assets/search/*")
    field(page).fill("iop program")

    expect(results(page).first).to_be_visible()


def test_without_a_script_there_is_a_list_of_pages_and_no_form(plain: Page) -> None:
    plain.goto(SEARCH)

    expect(plain.get_by_role("search")).to_be_hidden()
    plain.get_by_role("link", name="What is a Partial Hospitalization Program (PHP)?").click()

    expect(plain).to_have_url(PHP)


def test_the_search_is_a_link_on_every_page(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(IOP)

    page.get_by_role("banner").get_by_role("link", name="Search", exact=True).click()

    expect(page).to_have_url(SEARCH)
