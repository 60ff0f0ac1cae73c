"""The printable edition: one file that needs nothing else, on a screen, from a memory stick and on paper."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.conftest import EDITION
from tests.browser.every_page import PHONE
from tests.browser.page_checks import (
    ADDRESSES_NOT_IN_WORDS,
    AXE,
    CONTRAST,
    OF_NO_USE_ON_PAPER,
    TAGS,
    TOO_SMALL,
    WIDER_THAN_THE_SCREEN,
)

KILOBYTE = 1024
LIGHTEST_AND_HEAVIEST = {"raw": 1024 * KILOBYTE, "compressed": 160 * KILOBYTE}

# The other chapters are pages that axe sees as they are; it takes minutes for all of them in one document.
SOME = {
    "exclude": [".g-chapter:not([id='/help-now/'], [id='/levels/'], [id='/self-check/'], [id='/glossary/'])"]
}
SOME_CHAPTERS = AXE.replace("axe.run({", f"axe.run({json.dumps(SOME)}, {{")

DEAD_ENDS = """() => [...document.querySelectorAll("a[href^='#']")]
  .filter(($link) => !document.getElementById(decodeURI($link.hash.slice(1))))"""

LEADS_OUT = """() => [...document.querySelectorAll("a[href]")]
  .filter(($link) => !/^(#|https?:|tel:|sms:|mailto:)/.test($link.getAttribute("href")))"""

MARKS_WITHOUT_SOURCE = """() => [...document.querySelectorAll(".g-citation a")].filter(($mark) => {
  const $source = document.getElementById(decodeURI($mark.hash.slice(1)));
  return $source?.closest(".g-chapter") !== $mark.closest(".g-chapter") ||
    `[${$source.value}]` !== $mark.textContent;
})"""


@pytest.fixture
def edition(page: Page, site_folder: Path) -> Iterator[Page]:
    """Open the file as it lies in a folder; nothing may be asked for or complained of."""
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    address = (site_folder / EDITION).as_uri()
    page.goto(address)
    yield page
    assert heard == [address]


def found(edition: Page, script: str) -> list[str]:
    shown: list[str] = edition.evaluate(
        f"async () => (await ({script})()).map(($it) => $it.outerHTML ?? $it)"
    )
    return shown


def test_the_file_stays_light_enough_for_a_mail(site_folder: Path) -> None:
    """It is all pages at once, so the bound of a page cannot be its own."""
    data = (site_folder / EDITION).read_bytes()

    assert len(data) <= LIGHTEST_AND_HEAVIEST["raw"]
    assert len(brotli.compress(data)) <= LIGHTEST_AND_HEAVIEST["compressed"]


def test_the_style_in_the_file_is_in_force(edition: Page) -> None:
    expect(edition.locator(".g-chapter").first).to_have_css("border-top-style", "solid")


@pytest.mark.parametrize("script", [DEAD_ENDS, LEADS_OUT, MARKS_WITHOUT_SOURCE])
def test_links_lead_to_a_place_in_the_file_or_to_a_full_address(edition: Page, script: str) -> None:
    assert found(edition, script) == []


def test_axe_core_finds_nothing(edition: Page) -> None:
    edition.evaluate(AXE_SCRIPT)

    assert found(edition, SOME_CHAPTERS % json.dumps({"runOnly": TAGS})) == []


def test_text_has_a_contrast_of_7_to_1_in_dark_mode_too(edition: Page) -> None:
    edition.emulate_media(color_scheme="dark")
    edition.evaluate(AXE_SCRIPT)

    assert found(edition, SOME_CHAPTERS % json.dumps(CONTRAST)) == []


@pytest.mark.parametrize("script", [WIDER_THAN_THE_SCREEN, TOO_SMALL])
def test_a_phone_shows_all_of_it_and_every_finger_hits(edition: Page, script: str) -> None:
    edition.set_viewport_size(PHONE)

    assert found(edition, script) == []


@pytest.mark.parametrize("script", [ADDRESSES_NOT_IN_WORDS, OF_NO_USE_ON_PAPER])
def test_paper_has_addresses_in_words_and_nothing_that_only_a_screen_can_use(
    edition: Page, script: str
) -> None:
    edition.emulate_media(media="print")

    assert found(edition, script) == []


def test_paper_begins_and_ends_with_whom_to_call(edition: Page) -> None:
    edition.emulate_media(media="print")

    text = " ".join(edition.locator("body").inner_text().split())

    assert text.startswith("In danger? What to do 988 Suicide & Crisis Lifeline Call 988 Text 988")
    assert "Call 988 Text 988" in text[-300:]


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_every_chapter_begins_on_a_sheet_of_its_own(edition: Page, size: str) -> None:
    chapters = edition.locator(".g-chapter").count()

    pdf = edition.pdf(format=size)

    sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert chapters < sheets < 6 * chapters
