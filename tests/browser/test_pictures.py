"""Pictures can be read by everyone: on any screen, in any colours, with a name, and never twice."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.every_page import DESKTOP, PHONE, box_of

TABLET = ViewportSize(width=768, height=1024)
COLOURS = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
    {"forced_colors": "active", "color_scheme": "dark"},
    {"media": "print"},
]
NAMES = ["light", "dark", "forced", "forced dark", "print"]
PICTURES = [("/levels/", ".g-chart"), ("/levels/", ".g-ladder"), ("/levels/iop/", ".g-calendar")]

# The marker of a citation is as small as everywhere.
SMALLEST_TEXT = """($picture) => Math.min(...[...$picture.querySelectorAll("*:not(sup *)")]
  .filter(($element) => [...$element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()))
  .map(($element) => parseFloat(getComputedStyle($element).fontSize)))"""

# The text of a picture stands on its shapes, of which axe-core knows nothing: all are laid over one another.
LOWEST_CONTRAST = """($picture) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = (...colours) => {
    canvas.globalAlpha = 1;
    for (const [colour, alpha] of colours) {
      canvas.globalAlpha = alpha;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = rgb.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = [getComputedStyle(document.body).backgroundColor, 1];
  const under = ($element) => {
    const $block = $element.closest(".g-ladder__step, .g-calendar__part");
    const $shape = $block?.querySelector("rect");
    if (!$shape || getComputedStyle($shape).fill === "none") {
      return [ground];
    }
    const { fill, fillOpacity } = getComputedStyle($shape);
    return [ground, [fill, Number(fillOpacity)]];
  };
  const contrast = ($element) => {
    const { color, fill } = getComputedStyle($element);
    const pair = [under($element), [[$element.closest("svg") ? fill : color, 1]]];
    const [dark, light] = pair.map((colours) => luminance(painted(...colours))).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const hasText = ($element) => [...$element.childNodes]
    .some(({ nodeType, data }) => nodeType === 3 && data.trim());
  return Math.min(...[...$picture.querySelectorAll("*")].filter(hasText).map(contrast));
}"""

MARKS = ".g-chart__bar rect, .g-ladder__shape path, .g-ladder__arrow path, .g-calendar__part rect"
LOST_MARKS = f"""($picture) => {{
  const ground = getComputedStyle(document.body).backgroundColor;
  const isSeen = (colour) => colour !== "none" && colour !== ground;
  return [...$picture.querySelectorAll("{MARKS}")]
    .filter(($mark) => !["fill", "stroke"].some((name) => isSeen(getComputedStyle($mark)[name])))
    .map(($mark) => $mark.outerHTML);
}}"""

each_picture = pytest.mark.parametrize(("permalink", "selector"), PICTURES, ids=["chart", "ladder", "week"])
each_colours = pytest.mark.parametrize("colours", COLOURS, ids=NAMES)


@each_picture
@pytest.mark.parametrize("viewport", [PHONE, TABLET, DESKTOP], ids=["phone", "tablet", "desktop"])
def test_a_picture_fits_the_screen_with_text_of_14_pixels_or_more(
    page: Page, permalink: str, selector: str, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)
    page.goto(permalink)

    picture = page.locator(selector)

    box = box_of(picture)
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
    assert picture.evaluate(SMALLEST_TEXT) >= 14


@each_picture
@each_colours
def test_the_text_of_a_picture_has_a_contrast_of_7_to_1(
    page: Page, permalink: str, selector: str, colours: dict[str, str]
) -> None:
    page.emulate_media(**colours)  # type: ignore[arg-type]
    page.goto(permalink)

    assert page.locator(selector).evaluate(LOWEST_CONTRAST) >= 7


@each_picture
@each_colours
def test_the_marks_of_a_picture_stay_in_sight(
    page: Page, permalink: str, selector: str, colours: dict[str, str]
) -> None:
    page.emulate_media(**colours)  # type: ignore[arg-type]
    page.goto(permalink)

    assert page.locator(selector).evaluate(LOST_MARKS) == []


@each_picture
def test_a_picture_has_a_name_and_its_shapes_are_not_read(page: Page, permalink: str, selector: str) -> None:
    page.goto(permalink)

    picture = page.locator(selector)

    assert page.get_by_role("figure").and_(picture).count() == 1
    assert picture.locator("figcaption strong").inner_text() != ""
    assert picture.locator("svg:not([aria-hidden=true], [aria-hidden=true] svg)").count() == 0
