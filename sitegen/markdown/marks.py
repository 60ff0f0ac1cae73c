"""Marks around stretches of HTML: what is prose, what a component made, what are no words.

They stand in the HTML of a body until its terms and its plain text have been found.
"""

import re
from html import unescape

from markupsafe import Markup

PROSE, PROSE_END = "\ue002", "\ue003"
COMPONENT, COMPONENT_END = "\ue004", "\ue005"
ASIDE, ASIDE_END = "\ue006", "\ue007"

PIECES = re.compile("(?P<tag><[^>]*>)|(?P<mark>[\ue002-\ue007])|(?P<text>[^<\ue002-\ue007]+|<)")

_ID = re.compile(r'<[^>]* id="([^"]*)"')
_MARKS = (PROSE, PROSE_END, COMPONENT, COMPONENT_END, ASIDE, ASIDE_END, "\ue000", "\ue001")


def as_prose(html: str) -> Markup:
    """Mark what an editor wrote, inside a component."""
    return Markup(PROSE + html + PROSE_END)  # noqa: S704 (sanitised)


def as_component(html: str) -> str:
    """Mark what a component made."""
    return COMPONENT + html + COMPONENT_END


def as_aside(html: str) -> Markup:
    """Mark what a reader does not read as words of the text, such as a citation's number."""
    return Markup(ASIDE + html + ASIDE_END)  # noqa: S704 (from a component)


def without_marks(html: str) -> str:
    """Return `html` as it is published."""
    for mark in _MARKS:
        html = html.replace(mark, "")
    return html


def own_ids(html: str) -> list[str]:
    """Return the ids that a component gives itself, not those of the prose and citations in it."""
    depth, ids = 0, []
    for piece in PIECES.finditer(html):
        depth += (piece["mark"] in (PROSE, ASIDE)) - (piece["mark"] in (PROSE_END, ASIDE_END))
        found = _ID.match(piece[0]) if depth == 0 else None
        if found is not None:
            ids.append(unescape(found[1]))
    return ids


def anchors_in(html: str) -> tuple[str, ...]:
    """Return every id in `html` once, in order."""
    return tuple(dict.fromkeys(unescape(found) for found in _ID.findall(html)))
