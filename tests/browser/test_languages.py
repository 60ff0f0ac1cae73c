"""Languages in a browser: the switch, and a language that is written from right to left."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import ROOT, served
from tests.browser.every_page import box_of, on_phone_and_desktop
from tests.browser.quiz_steps import IOP_ANSWERS, answer_all, heading, start

# One page of each kind with parts that have a side: rules, arrows, bars, margins.
SIDED = (
    "/",
    "/levels/iop/",
    "/levels/iop-php-or-weekly/",
    "/questions/iop-basics/",
    "/glossary/",
    "/self-check/",
    "/tools/week-planner/",
    "/tools/cost-worksheet/",
    "/search/",
)
TITLE = "\u0645\u0648\u0642\u0639 \u0635\u063a\u064a\u0631"
"""Arabic for "a small site"."""
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_the_switch_leads_to_the_same_page_in_the_other_language_and_back(page: Page) -> None:
    page.goto("/levels/iop/")

    page.get_by_role("link", name="Español").click()
    expect(page.locator("h1")).to_have_text("¿Qué es un Programa Ambulatorio Intensivo (IOP)?")
    assert page.evaluate("document.documentElement.lang") == "es"
    page.get_by_role("link", name="English").click()

    expect(page.locator("h1")).to_have_text("What is an Intensive Outpatient Program (IOP)?")


def test_the_spanish_self_check_gives_the_same_level_in_spanish(page: Page) -> None:
    levels = {}

    for permalink in ("/self-check/", "/es/self-check/"):
        page.goto(permalink)
        start(page)
        answer_all(page, IOP_ANSWERS)
        page.locator("[data-action=result]").click()
        levels[permalink] = heading(page).inner_text()

    assert levels == {
        "/self-check/": "Ask for an assessment for an Intensive Outpatient Program (IOP)",
        "/es/self-check/": "Pida una evaluación para un programa ambulatorio intensivo (IOP)",
    }


@pytest.fixture(scope="module")
def arabic(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a tab on a site whose home page is translated into Arabic."""
    site = tmp_path_factory.mktemp("arabic")
    shutil.copytree(ROOT / "tests" / "sites" / "valid" / "minimal", site, dirs_exist_ok=True)
    (site / "locales").mkdir()
    shutil.copy(ROOT / "locales" / "en.yaml", site / "locales" / "ar.yaml")
    with (site / "site_config.yaml").open("a", encoding="utf-8") as config:
        config.write(
            f"translations:\n  ar: {{title: {TITLE}, description: {TITLE}, next_steps_heading: {TITLE}}}"
        )
    page, contact = site / "content" / "_index.ar.md", site / "content" / "contacts.ar.yaml"
    page.write_text(f"---\ntitle: {TITLE}\ndescription: {TITLE}\n---\n\n{TITLE}\n", encoding="utf-8")
    contact.write_text(f'"988":\n  label: {TITLE}\n  purpose: {TITLE}\n', encoding="utf-8")
    for command in (("translated", site / "content"), ("build",)):
        subprocess.run([sys.executable, ROOT / "build.py", *command, "--site", site], check=True)
    with served(site / "_site") as url, browser.new_context(base_url=url) as context:
        yield context.new_page()


def test_a_page_in_arabic_is_written_from_right_to_left(arabic: Page) -> None:
    arabic.set_viewport_size({"width": 1280, "height": 800})
    arabic.goto("/ar/")

    title, switch = arabic.locator(".g-header__title a"), arabic.get_by_role("link", name="English")

    assert arabic.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert box_of(title)["x"] > box_of(switch)["x"]
    expect(arabic.locator("h1")).to_have_css("text-align", "start")


@on_phone_and_desktop
def test_no_page_is_wider_than_the_screen_from_right_to_left(page: Page, viewport: ViewportSize) -> None:
    page.set_viewport_size(viewport)
    too_wide = {}

    for permalink in SIDED:
        page.goto(permalink)
        page.evaluate("document.documentElement.dir = 'rtl'")
        too_wide[permalink] = page.evaluate(WIDER_THAN_THE_SCREEN)

    assert too_wide == dict.fromkeys(SIDED, 0)
