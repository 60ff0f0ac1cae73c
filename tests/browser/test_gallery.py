"""Every example of every component can be used by everyone and fits the narrowest phone."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.every_page import UNFOLD, on_phone_and_desktop
from tests.browser.gallery import Gallery
from tests.browser.page_checks import ALL_RULES, AXE

WIDER_THAN_THE_PAGE = """() => [...document.body.querySelectorAll("*")]
  .filter(($element) => $element.checkVisibility() && getComputedStyle($element).clipPath === "none")
  .filter(($element) => $element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map(($element) => `${$element.localName}.${$element.getAttribute("class") ?? ""}`)"""


@on_phone_and_desktop
def test_axe_core_finds_nothing_in_any_example(tab: Page, gallery: Gallery, viewport: ViewportSize) -> None:
    tab.set_viewport_size(viewport)
    tab.add_init_script(AXE_SCRIPT)

    faults = {}
    for example in gallery.examples:
        tab.goto(gallery.url_of(example))
        tab.evaluate(UNFOLD)
        faults[example] = tab.evaluate(AXE % json.dumps(ALL_RULES))

    assert {example: found for example, found in faults.items() if found} == {}


def test_no_example_is_wider_than_the_narrowest_phone(tab: Page, gallery: Gallery) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})

    wide = {}
    for example in gallery.examples:
        tab.goto(gallery.url_of(example))
        tab.evaluate(UNFOLD)
        if tab.evaluate("document.documentElement.scrollWidth") > 320:
            wide[example] = tab.evaluate(WIDER_THAN_THE_PAGE)

    assert wide == {}


def test_no_page_of_the_gallery_breaks_its_policy_or_lacks_a_file(tab: Page, gallery: Gallery) -> None:
    said: list[str] = []
    tab.on("console", lambda message: said.append(f"{tab.url} {message.text}"))
    tab.on("pageerror", lambda error: said.append(f"{tab.url} {error}"))
    tab.on("response", lambda response: said.extend([response.url] if response.status >= 400 else []))

    for name in ("index", "callout", *gallery.examples):
        tab.goto(f"{name}.html")

    assert [each for each in said if not each.endswith("favicon.ico")] == []


def test_a_view_is_as_high_as_what_it_shows(tab: Page) -> None:
    tab.goto("callout.html")

    view = tab.locator("iframe").first
    expect(view).not_to_have_attribute("height", "320")
    inside = view.content_frame.locator("html")
    shown, whole = view.bounding_box(), inside.bounding_box()

    assert shown is not None
    assert whole is not None
    assert 0 <= shown["height"] - whole["height"] <= 4


@pytest.fixture
def tab(browser: Browser, gallery: Gallery) -> Iterator[Page]:
    with browser.new_context(base_url=gallery.url) as context:
        yield context.new_page()
