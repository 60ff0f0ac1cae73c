"""Every color in use, on the ground it is used on, has the contrast that it needs, in each scheme and state.

What is in use is found in the gallery, which shows every component in every example.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.contrast import DECORATION, NEEDED, Colour, Kind, Pair, contrast, from_hex, table
from tests.browser.gallery import Gallery

COLOURS_IN_USE = (Path(__file__).parent / "colours.js").read_text(encoding="utf-8")
UNFOLD = "document.querySelectorAll('details').forEach(($details) => { $details.open = true; })"
TOKENS = """(names) => Object.fromEntries(names.map((name) =>
  [name, getComputedStyle(document.documentElement).getPropertyValue(`--g-${name}`).trim()]))"""

Media = Literal["light", "dark", "print", "forced light", "forced dark"]
Used = Mapping[Media, frozenset[Pair]]

VISIT: tuple[tuple[Media, str], ...] = (
    ("print", "at rest"),
    ("forced light", "at rest"),
    ("forced light", "focus"),
    ("forced dark", "at rest"),
    ("forced dark", "focus"),
    ("light", "at rest"),
    ("light", "focus"),
    ("dark", "at rest"),
    ("dark", "focus"),
    ("dark", "hover"),
    ("light", "at rest"),
)
"""What is looked at on each page, in this order: once everything is hovered over, it stays so."""

# What its ground alone sets apart is lost where no ground is painted.
DRAWN_BY_GROUND_ALONE = """() => {
  const isPainted = (text) => !["rgba(0, 0, 0, 0)", "transparent"].includes(text);
  const ground = ($element) => {
    const { backgroundColor: own } = getComputedStyle($element);
    return isPainted(own) || !$element.parentElement ? own : ground($element.parentElement);
  };
  const hasEdge = ($element) => {
    const style = getComputedStyle($element);
    return ["Top", "Right", "Bottom", "Left"].some((side) =>
      style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
  };
  return [...document.body.querySelectorAll("*")]
    .filter(($element) => !($element instanceof SVGElement) && $element.checkVisibility())
    .filter(($element) => isPainted(getComputedStyle($element).backgroundColor))
    .filter(($element) => ground($element) !== ground($element.parentElement) && !hasEdge($element))
    .filter(($element) => !$element.closest(".g-gallery__tokens"))
    .map(($element) => $element.className || $element.localName);
}"""

CONTROLS_WITH_EDGES = """() => [...document.querySelectorAll("a, button, input, textarea, label")]
  .filter(($control) => $control.checkVisibility())
  .filter(($control) => parseFloat(getComputedStyle($control).borderBottomWidth) >= 1).length"""


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "#fff", 21.0),
        ("#fff", "#fff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#595959", "#ffffff", 7.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(from_hex(one), from_hex(other)) == pytest.approx(ratio, abs=0.005)
    assert contrast(from_hex(other), from_hex(one)) == contrast(from_hex(one), from_hex(other))


@pytest.mark.parametrize("media", get_args(Media))
def test_every_pair_of_colors_in_use_has_the_contrast_it_needs(
    used: Used, tokens: Mapping[Media, Mapping[str, Colour]], media: Media
) -> None:
    decoration = [tokens[media][name] for name in DECORATION]

    weak = [pair for pair in used[media] if not pair.is_enough and pair.colour not in decoration]

    assert weak == [], table(first_of_each(weak), tokens[media])
    assert {pair.kind for pair in used[media]} == {*NEEDED} - ({"focus"} if media == "print" else set())


@pytest.mark.parametrize("media", ["light", "dark"])
def test_every_color_of_the_settings_is_in_use(
    used: Used, tokens: Mapping[Media, Mapping[str, Colour]], media: Media
) -> None:
    shown = {colour for pair in used[media] for colour in (pair.colour, pair.ground)}

    assert {name for name, colour in tokens[media].items() if colour not in shown} == set()


def test_nothing_is_drawn_by_its_ground_alone(gallery_page: Page, gallery: Gallery) -> None:
    """In forced colors all grounds are one, and what has an edge keeps it."""
    lost = {}
    for example in gallery.examples:
        emulate(gallery_page, "light")
        gallery_page.goto(gallery.url_of(example))
        gallery_page.evaluate(UNFOLD)
        lost[example] = gallery_page.evaluate(DRAWN_BY_GROUND_ALONE)
        with_edges = gallery_page.evaluate(CONTROLS_WITH_EDGES)
        emulate(gallery_page, "forced light")
        if gallery_page.evaluate(CONTROLS_WITH_EDGES) != with_edges:
            lost[example].append("the edges of controls")

    assert {example: found for example, found in lost.items() if found} == {}


@pytest.fixture(scope="module")
def used(browser: Browser, gallery: Gallery) -> Used:
    """Return the pairs that the examples show in each medium, found on one visit to each of them."""
    found: dict[Media, set[Pair]] = defaultdict(set)
    with browser.new_context(base_url=gallery.url, viewport={"width": 1280, "height": 2400}) as context:
        page = context.new_page()
        for example in gallery.examples_but("settings"):
            page.goto(gallery.url_of(example))
            page.evaluate(UNFOLD)
            for media, state in VISIT:
                emulate(page, media)
                for kind, colours, ground, place in page.evaluate(COLOURS_IN_USE, state):
                    found[media].add(pair_of(kind, map(tuple, colours), tuple(ground), f"{example}: {place}"))
    return {media: frozenset(pairs) for media, pairs in found.items()}


@pytest.fixture(scope="module")
def tokens(browser: Browser, gallery: Gallery) -> Mapping[Media, Mapping[str, Colour]]:
    """Return the colors of the settings in each medium, by their names."""
    with browser.new_context(base_url=gallery.url) as context:
        page = context.new_page()
        page.goto(gallery.url_of("settings--colors"))
        found: dict[Media, Mapping[str, Colour]] = {}
        for media in get_args(Media):
            emulate(page, media)
            values = page.evaluate(TOKENS, sorted(gallery.colours))
            found[media] = {name: from_hex(value) for name, value in values.items()}
    return found


@pytest.fixture
def gallery_page(browser: Browser, gallery: Gallery) -> Iterator[Page]:
    with browser.new_context(base_url=gallery.url, viewport={"width": 1280, "height": 2400}) as context:
        yield context.new_page()


def emulate(page: Page, media: Media) -> None:
    if media == "print":
        page.emulate_media(media="print", color_scheme="dark", forced_colors="none")
    else:
        scheme: Literal["light", "dark"] = "dark" if media.endswith("dark") else "light"
        forced: Literal["active", "none"] = "active" if media.startswith("forced") else "none"
        page.emulate_media(media="screen", color_scheme=scheme, forced_colors=forced)


def pair_of(kind: Kind, colours: Iterable[Colour], ground: Colour, place: str) -> Pair:
    """Return the pair; of a drawing's fill and edge, the one that stands out more."""
    return max((Pair(kind, colour, ground, place) for colour in colours), key=lambda pair: pair.ratio)


def first_of_each(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield a pair for each kind and two colors."""
    return iter({(pair.kind, pair.colour, pair.ground): pair for pair in pairs}.values())
