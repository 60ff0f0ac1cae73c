"""SVG to PNG by resvg, which draws the same pixels on every machine and asks none of its fonts."""

import resvg_py

from sitegen.cache import Cache, digest
from sitegen.pictures.letters import FONT


class NotDrawnError(ValueError):
    """The text is no SVG that can be drawn."""


def drawn(name: str, svg: str, cache: Cache, *, width: int, background: str | None = None) -> bytes:
    """Return the PNG of `svg`, from the cache where it was drawn before.

    `name` tells the pictures of a site apart.

    Raises:
        NotDrawnError: if it cannot be drawn.
    """
    versions = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"
    key = digest(svg.encode(), FONT.read_bytes(), f"{versions} {width} {background}".encode())
    place = f"pictures/{name}"
    kept = cache.read(place, key)
    if kept is not None:
        return kept
    png = _png(svg, width, background)
    cache.write(place, key, png)
    return png


def _png(svg: str, width: int, background: str | None) -> bytes:
    try:
        return resvg_py.svg_to_bytes(
            svg_string=svg,
            width=width,
            background=background,
            skip_system_fonts=True,
            font_files=[str(FONT)],
        )
    except ValueError as error:
        raise NotDrawnError(str(error)) from error
