"""Pages keep all they say on a narrow screen, with wide letters, in the reader's colours, without style."""

from playwright.sync_api import Page, ViewportSize

from tests.browser.every_page import PHONE, found_on, on_phone_and_desktop

Permalinks = tuple[str, ...]

WIDER_THAN_THE_SCREEN = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const isTooWide = ($element) => $element.getBoundingClientRect().right > clientWidth;
  const $tooWide = [...document.querySelectorAll("*")].filter(isTooWide);
  return scrollWidth > clientWidth ? [scrollWidth, ...$tooWide] : [];
}"""

# The spacing that WCAG 1.4.12 lets readers set; in a constructed sheet, as the page's policy forbids others.
SPACE_OUT = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);
document.adoptedStyleSheets = [sheet];
"""

# What is there for screen readers alone is clipped on purpose.
CUT_OFF = """() => {
  const isCutOff = ($element) => {
    const { clipPath, overflowX, overflowY } = getComputedStyle($element);
    const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
    return clipPath === "none" &&
      (cuts(overflowX) && $element.scrollWidth > $element.clientWidth ||
        cuts(overflowY) && $element.scrollHeight > $element.clientHeight);
  };
  return [...document.body.querySelectorAll("*:not(svg)")].filter(isCutOff);
}"""

LOST_IN_FORCED_COLOURS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const isLost = ($element) => {
    const { color, borderTopColor, borderTopWidth, textDecorationLine } = getComputedStyle($element);
    const hasEdge = parseFloat(borderTopWidth) > 0 && borderTopColor !== ground;
    return color === ground || !hasEdge && textDecorationLine === "none";
  };
  return [...document.querySelectorAll(".g-crisis-strip a, .g-contact-link, .g-button")].filter(isLost);
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter(($element) => {
  const { animationName, scrollBehavior, transitionDuration } = getComputedStyle($element);
  return animationName !== "none" || scrollBehavior !== "auto" || transitionDuration !== "0s";
})"""


def test_nothing_is_wider_than_a_phone(page: Page, permalinks: Permalinks) -> None:
    page.set_viewport_size(PHONE)

    assert found_on(page, permalinks, WIDER_THAN_THE_SCREEN) == {}


@on_phone_and_desktop
def test_widely_spaced_text_is_neither_cut_off_nor_wider_than_the_screen(
    page: Page, permalinks: Permalinks, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)
    page.add_init_script(SPACE_OUT)

    lost = f"() => [{CUT_OFF}, {WIDER_THAN_THE_SCREEN}].flatMap((find) => find())"
    assert found_on(page, permalinks, lost) == {}


def test_forced_colours_leave_the_ways_to_help_in_sight(page: Page, permalinks: Permalinks) -> None:
    page.emulate_media(forced_colors="active")

    assert found_on(page, permalinks, LOST_IN_FORCED_COLOURS) == {}


def test_nothing_moves_for_readers_who_want_less_motion(page: Page, permalinks: Permalinks) -> None:
    page.emulate_media(reduced_motion="reduce")

    assert found_on(page, permalinks, MOVING) == {}


def test_without_style_a_page_says_in_order_what_it_is_for(page: Page) -> None:
    page.route("**/*.css", lambda route: route.abort())

    page.goto("/levels/iop/")

    text = page.locator("body").inner_text()
    parts = ["Skip to", "Call 988", "Call 911", "What is an", "In short", "Hours a week", "Who checked"]
    assert sorted(parts, key=text.index) == parts
