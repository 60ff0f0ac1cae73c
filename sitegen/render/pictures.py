"""The pictures that a build draws: one for previews of each page's link, and the site's icons."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from sitegen.assets.asset import Assets
from sitegen.assets.colours import colours_of
from sitegen.cache import Cache
from sitegen.content.front_matter import Layout
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.graph.site import Site
from sitegen.pictures.card import WIDTH, Look, svg_of
from sitegen.pictures.png import NotDrawnError, drawn
from sitegen.render.output import OutputFile
from sitegen.render.shared import card_on, picture_path
from sitegen.source_file import read_text

ICON = Rule(
    "icon/unreadable",
    "An icon that cannot be drawn",
    "The icon on a phone's home screen is drawn from it, and tabs show it.",
    example=Example(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32"\n',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"/></svg>\n',
        "static/favicon.svg",
    ),
)
RULES = (ICON,)

DRAWING = "favicon.svg"
"""What all icons are drawn from."""
ICONS = {"apple-touch-icon.png": 180, "icon-512.png": 512, "favicon.ico": 32}
"""By name, the width and height in pixels."""

_MOST_STEPS = 6
"""How many hues there are for levels of care."""


def render_pictures(
    sites: Sequence[Site], assets: Assets, cache: Cache, findings: Findings
) -> Iterator[OutputFile]:
    """Yield the pictures of a site in all its languages."""
    colours = colours_of(assets)
    yield from _cards(sites, colours, cache)
    yield from _icons(assets, colours, cache, findings)


def look_of(site: Site, colours: Mapping[str, str]) -> Look:
    """Return the look of a site's pictures."""
    count = min(len(site.library.registries.levels), _MOST_STEPS)
    ink = colours.get("--g-ink", "#000")
    return Look(
        paper=colours.get("--g-paper", "#fff"),
        ink=ink,
        quiet=colours.get("--g-quiet", ink),
        steps=tuple(colours.get(f"--g-hue-{step}", ink) for step in range(1, count + 1)),
    )


def _cards(sites: Sequence[Site], colours: Mapping[str, str], cache: Cache) -> Iterator[OutputFile]:
    looks = [(site, look_of(site, colours)) for site in sites]
    pages = [(page, site, look) for site, look in looks for page in site.library.pages.values()]
    cards = {card_on(page, site): look for page, site, look in pages if page.layout is not Layout.PRINTABLE}
    for card, look in cards.items():
        path = picture_path(card)
        png = drawn(PurePosixPath(path).name, svg_of(card, look), cache, width=WIDTH)
        yield OutputFile(path, png, Place("templates"))


def _icons(
    assets: Assets, colours: Mapping[str, str], cache: Cache, findings: Findings
) -> Iterator[OutputFile]:
    """Yield the icons that the site does not bring itself."""
    own = {static.output_path: static.file for static in assets.static_files}
    place = Place(f"static/{DRAWING}")
    svg = read_text(own[DRAWING], place.path, findings) if DRAWING in own else None
    if svg is None:
        return
    paper = colours.get("--g-paper", "#fff")  # phones put black where an icon has no colour
    try:
        for name, size in ICONS.items():
            if name not in own:
                png = drawn(name, svg, cache, width=size, background=paper)
                yield OutputFile(name, _as_ico(png, size) if name.endswith(".ico") else png, place)
    except NotDrawnError as error:
        findings.add(ICON, place, f"This cannot be drawn: {error}.", hint="Save it as plain SVG.")


def _as_ico(png: bytes, size: int) -> bytes:
    """Return a PNG in the form that browsers ask for without being told of it."""
    head = struct.pack("<3H", 0, 1, 1)
    return head + struct.pack("<4B2H2I", size, size, 0, 0, 1, 32, len(png), len(head) + 16) + png
