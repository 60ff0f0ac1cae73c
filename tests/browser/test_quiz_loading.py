"""The self-check on slow networks, in old browsers, and opened as a file."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.every_page import PHONE
from tests.browser.quiz_steps import (
    IOP_ANSWERS,
    QUIZ,
    ROOT,
    complete,
    expect_start,
    heading,
    question,
    start,
)

QUESTIONS = 10
MODULES = ("quiz", "engine", "conditions", "result", "review", "steps", "taps")

# All browsers that read private methods read the scripts; none of these came with those.
YOUNGER_THAN_THE_SYNTAX = """
  delete Array.prototype.at;
  delete String.prototype.at;
  delete Array.prototype.findLast;
  delete Array.prototype.findLastIndex;
  delete Array.prototype.toSorted;
  delete Array.prototype.toReversed;
  delete Array.prototype.with;
  delete String.prototype.replaceAll;
  delete Element.prototype.replaceChildren;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete window.structuredClone;
"""


@pytest.fixture
def begun_on_paper(page: Page) -> Page:
    """Open the self-check where the scripts come after the first tick."""
    late: list[Route] = []

    def hold_back(route: Route) -> None:
        late.append(route)

    page.route("**/engine.*.mjs", hold_back)
    page.goto(QUIZ, wait_until="commit")
    page.locator("[data-step=reality] input").nth(1).check()
    with page.expect_event("load"):
        late[0].continue_()
    return page


@pytest.mark.parametrize("module", MODULES)
def test_where_a_script_does_not_come_the_page_stays_the_paper_form(page: Page, module: str) -> None:
    page.route(re.compile(rf"/quiz/{module}\."), lambda route: route.abort())

    page.goto(QUIZ, wait_until="networkidle")

    expect_paper(page)


def test_answers_ticked_before_the_scripts_came_are_kept(begun_on_paper: Page) -> None:
    expect_paper(begun_on_paper)
    expect(begun_on_paper.locator("[data-step=reality] input").nth(1)).to_be_checked()


def test_answers_ticked_before_the_scripts_came_go_when_the_page_is_left(begun_on_paper: Page) -> None:
    begun_on_paper.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")

    expect(begun_on_paper.locator("[data-quiz] input:checked")).to_have_count(0)


def test_opened_as_a_file_it_is_the_paper_form_and_without_numbers_no_box_for_them(
    page: Page, tmp_path: Path
) -> None:
    site = shutil.copytree(ROOT / "tests/sites/valid/other-quiz", tmp_path / "site")
    output = tmp_path / "output"
    build = [sys.executable, "build.py", "build", "--site", str(site), "--output", str(output)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)

    page.goto((output / "sleep-check/index.html").as_uri())

    expect(page.get_by_role("heading", name="How to read your answers")).to_be_visible()
    expect(page.get_by_text("You do not need to be sure")).to_be_hidden()


def test_a_browser_that_reads_the_scripts_can_run_them(page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(YOUNGER_THAN_THE_SYNTAX)
    page.goto(QUIZ)

    start(page)
    complete(page, IOP_ANSWERS)
    expect(heading(page)).to_be_focused()
    page.get_by_role("button", name="Start again").click()

    expect_start(page)
    assert faults == []


def test_where_has_is_not_known_the_focus_is_seen_and_nothing_covers_the_question(page: Page) -> None:
    page.route("**/*.css", without_has)
    page.set_viewport_size(PHONE)
    page.goto(QUIZ)
    start(page)
    bar = page.locator(".g-quick-exit").bounding_box()
    above = page.locator("[data-form]").bounding_box()

    page.keyboard.press("Tab")

    style = question(page).get_by_role("radio").first.evaluate("($) => getComputedStyle($).outlineStyle")
    assert style != "none"
    assert bar
    assert above
    assert above["y"] >= bar["y"] + bar["height"]


def expect_paper(page: Page) -> None:
    expect(page.get_by_role("group").filter(has=page.get_by_role("radio"))).to_have_count(QUESTIONS)
    expect(page.get_by_role("heading", name="How to read your answers")).to_be_visible()
    expect(page.locator("[data-quiz]").get_by_role("button")).to_have_count(0)


def without_has(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(":has(", ":none-such("))
