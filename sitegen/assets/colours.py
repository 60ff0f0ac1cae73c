"""The colours of a site, as its style sheet names them."""

import re
from collections.abc import Iterator, Mapping

from sitegen.assets.asset import Assets

STYLE_SHEET = "css/site.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_BRACE = re.compile(r"[{}]")
_COLOUR = re.compile(r"(--[\w-]+)\s*:\s*(#[0-9a-fA-F]{3,8})\s*(?:;|$)")


def colours_of(assets: Assets) -> Mapping[str, str]:
    """Return the colours that `:root` has by custom property, such as `--g-ink`; the last of a name wins.

    What holds only in the dark, or on paper, stands inside another rule and is not among them.
    """
    sheet = assets.by_name.get(STYLE_SHEET)
    rules = _rules(_COMMENT.sub("", sheet.source)) if sheet is not None else ()
    return {name: colour for on, text in rules if on == ":root" for name, colour in _COLOUR.findall(text)}


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the outermost rules: what stands before the braces, and what stands in them."""
    depth = start = opened = 0
    for brace in _BRACE.finditer(css):
        depth += 1 if brace[0] == "{" else -1
        if brace[0] == "{" and depth == 1:
            opened = brace.end()
        elif brace[0] == "}" and depth == 0:
            yield css[start : opened - 1].strip(), css[opened : brace.start()]
            start = brace.end()
