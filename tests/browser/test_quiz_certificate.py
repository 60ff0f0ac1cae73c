"""The page of what was proved can be read by everyone, and what it says can be checked."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.every_page import UNFOLD, on_phone_and_desktop

CERTIFICATE = "/self-check-proof/"
QUIZ = "/self-check/"
DEFINITION = Path(__file__).parents[2] / "content" / "quizzes" / "care-level.yaml"

ALL_RULES = {"wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"}
AXE = """async (tags) => {
  const { violations } = await axe.run({ runOnly: tags, preload: false, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@on_phone_and_desktop
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    page: Page, viewport: ViewportSize, scheme: str
) -> None:
    page.set_viewport_size(viewport)
    page.add_init_script(AXE_SCRIPT)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(CERTIFICATE)
    page.evaluate(UNFOLD)

    width = page.evaluate("document.documentElement.scrollWidth")
    found = page.evaluate(AXE, sorted(ALL_RULES))

    assert width == viewport["width"]
    assert found == []


def test_headings_leave_no_level_out(page: Page) -> None:
    page.goto(CERTIFICATE)

    levels = page.eval_on_selector_all(
        "main :is(h1, h2, h3, h4)", "($all) => $all.map(($one) => +$one.tagName[1])"
    )

    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_first_digest_is_that_of_the_file(page: Page) -> None:
    page.goto(CERTIFICATE)

    expect(page.locator(".g-quiz-proof__digests dd").first).to_have_text(
        sha256(DEFINITION.read_bytes()).hexdigest()
    )


def test_what_the_page_says_to_type_gives_the_second_digest(page: Page) -> None:
    page.goto(CERTIFICATE)
    digest = page.locator(".g-quiz-proof__digests dd").nth(1).inner_text()
    typed = page.locator("[data-console]").inner_text()

    page.goto(QUIZ)
    result = page.evaluate(f"async () => {typed}")

    assert result == digest


def test_the_page_shows_no_script_of_the_quiz(page: Page) -> None:
    page.goto(CERTIFICATE)

    assert page.locator("script[type='application/json'], script[src*='quiz']").count() == 0


def test_the_printed_page_says_what_the_screen_folds_away(page: Page) -> None:
    page.emulate_media(media="print")

    page.goto(CERTIFICATE)

    expect(page.locator(".g-quiz-proof__questions dd").first).to_be_visible()
