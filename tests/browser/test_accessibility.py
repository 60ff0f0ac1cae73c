"""Every page can be used by everyone: axe-core finds nothing, the keyboard reaches all, fingers hit."""

import json

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.every_page import found_on, on_phone_and_desktop

Permalinks = tuple[str, ...]

# WCAG 2.2 on all three levels and best practice. The contrast of level AAA contains that of AA.
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"runOnly": TAGS, "rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}

AXE = """async () => {
  const { violations } = await axe.run({ ...%s, preload: false, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.failureSummary, node.html]));
}"""

# A control stands alone when it is no part of a line of text.
TOO_SMALL = """() => {
  const standsAlone = ($control) => {
    let $block = $control;
    while (getComputedStyle($block).display.startsWith("inline")) {
      $block = $block.parentElement;
    }
    return $block.innerText.trim() === $control.innerText.trim();
  };
  const isSmall = ($control) => {
    const { width, height } = $control.getBoundingClientRect();
    return width < 44 || height < 44;
  };
  return [...document.querySelectorAll("body a:not(.g-skip-link), button, summary, label:has(input)")]
    .filter(($control) => $control.checkVisibility() && standsAlone($control) && isSmall($control));
}"""

# The mark of a radio button may be around its label.
LOST_IN_FOCUS = """() => {
  const hasMark = ($element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle($element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const isCovered = ($control) => {
    const { x, y, width, height } = $control.getClientRects()[0];
    const $top = document.elementFromPoint(x + width / 2, y + height / 2);
    return !$top || !($control.contains($top) || $top.contains($control));
  };
  const isLost = ($control) => {
    $control.focus();
    return document.activeElement !== $control || isCovered($control) ||
      !(hasMark($control) || $control.labels?.length && hasMark($control.labels[0]));
  };
  return [...document.querySelectorAll("a, button, input, summary")]
    .filter(($control) => $control.checkVisibility() && isLost($control));
}"""


@on_phone_and_desktop
def test_axe_core_finds_nothing(page: Page, permalinks: Permalinks, viewport: ViewportSize) -> None:
    page.set_viewport_size(viewport)
    page.add_init_script(AXE_SCRIPT)

    assert found_on(page, permalinks, AXE % json.dumps(ALL_RULES)) == {}


@on_phone_and_desktop
def test_text_has_a_contrast_of_7_to_1_in_dark_mode_too(
    page: Page, permalinks: Permalinks, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)
    page.emulate_media(color_scheme="dark")
    page.add_init_script(AXE_SCRIPT)

    assert found_on(page, permalinks, AXE % json.dumps(CONTRAST)) == {}


@on_phone_and_desktop
def test_what_stands_alone_is_44_pixels_or_more_each_way(
    page: Page, permalinks: Permalinks, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)

    assert found_on(page, permalinks, TOO_SMALL) == {}


@on_phone_and_desktop
def test_whatever_has_the_focus_is_marked_and_in_sight(
    page: Page, permalinks: Permalinks, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)

    assert found_on(page, permalinks, LOST_IN_FOCUS) == {}


def test_the_first_stop_of_the_tab_key_skips_to_the_text(page: Page) -> None:
    page.goto("/levels/")

    page.keyboard.press("Tab")
    skip_link = page.locator(":focus")
    expect(skip_link).to_have_text("Skip to the text of this page")
    expect(skip_link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main :focus")).to_be_visible()


def test_the_second_stop_of_the_tab_key_is_help_in_a_crisis(page: Page) -> None:
    page.goto("/levels/")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(page.locator(".g-crisis-strip :focus")).to_be_visible()
