"""The pictures that a build draws: one for previews of each page's link, and the site's icons."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sitegen.assets.asset import Assets
from sitegen.assets.colours import colours_of
from sitegen.content.front_matter import Layout
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.graph.site import Site
from sitegen.memo.loads import dumps
from sitegen.memo.pack import Kept
from sitegen.memo.reads import ALL, note
from sitegen.memo.run import Run
from sitegen.memo.watched import Watched
from sitegen.pictures.card import Look, draw
from sitegen.pictures.png import NotDrawnError, png_of
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

_ICONS = "icons"
"""The name under which it is noted which icons are drawn."""

_MOST_STEPS = 6
"""How many hues there are for levels of care."""


def render_pictures(sites: Sequence[Site], assets: Assets, run: Run) -> Iterator[OutputFile]:
    """Yield the pictures of a site in all its languages."""
    colours = run.memo.world.watch(Watched("colours", colours_of(assets), lambda _, colour: colour.encode()))
    cards = (card for site in sites for card in _cards(site, colours, run))
    yield from {card.path: card for card in cards}.values()  # pages whose pictures say the same share one
    yield from _icons(assets, colours, run)


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


def _cards(site: Site, colours: Mapping[str, str], run: Run) -> Iterator[OutputFile]:
    def draw_card(path: str, _: Findings) -> tuple[bytes, ...]:
        card = card_on(site.library.pages[path], site)
        return dumps(picture_path(card)), draw(card, look_of(site, colours))

    pages = (path for path, page in site.library.pages.items() if page.layout is not Layout.PRINTABLE)
    place = Place("templates")
    for unit in run.each(f"picture {site.language.tag}", tuple(pages), draw_card, "Drawing").values():
        path, png = unit.results
        yield OutputFile(run.memo.value(path, str), Kept(run.memo.ledger.pack, png), place)


def _icons(assets: Assets, colours: Mapping[str, str], run: Run) -> Iterator[OutputFile]:
    """Yield the icons that the site does not bring itself."""
    own = {static.output_path: static.file for static in assets.static_files}
    wanted = {name: size for name, size in ICONS.items() if name not in own}
    place = Place(f"static/{DRAWING}")
    run.memo.world.offer(_ICONS, lambda _: repr(wanted).encode())

    def draw_icons(drawing: str, findings: Findings) -> tuple[bytes, ...]:
        note(_ICONS, ALL)
        paper = colours.get("--g-paper", "#fff")  # phones put black where an icon has no colour
        svg = read_text(Path(drawing), place.path, findings)
        try:
            return tuple(_icon(name, svg, size, paper) for name, size in wanted.items()) if svg else ()
        except NotDrawnError as error:
            findings.add(ICON, place, f"This cannot be drawn: {error}.", hint="Save it as plain SVG.")
            return ()

    drawings = (str(own[DRAWING]),) if DRAWING in own else ()
    for unit in run.each("icons", drawings, draw_icons).values():
        for name, icon in zip(wanted, unit.results, strict=False):  # none where it cannot be drawn
            yield OutputFile(name, Kept(run.memo.ledger.pack, icon), place)


def _icon(name: str, svg: str, size: int, paper: str) -> bytes:
    png = png_of(svg, size, paper)
    return _as_ico(png, size) if name.endswith(".ico") else png


def _as_ico(png: bytes, size: int) -> bytes:
    """Return a PNG in the form that browsers ask for without being told of it."""
    head = struct.pack("<3H", 0, 1, 1)
    return head + struct.pack("<4B2H2I", size, size, 0, 0, 1, 32, len(png), len(head) + 16) + png
