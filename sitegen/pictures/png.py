"""SVG to PNG by resvg, which draws the same pixels on every machine and asks none of its fonts."""

import resvg_py

from sitegen.pictures.font import FONT


class NotDrawnError(ValueError):
    """The text is no SVG that can be drawn."""


def png_of(svg: str, width: int, background: str | None = None) -> bytes:
    """Return the PNG of `svg`.

    Raises:
        NotDrawnError: if it cannot be drawn.
    """
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
