"""The HTML that may stand in a text, whether an editor wrote it or Markdown made it.

Elements that say what a text is are allowed, with attributes that say more about it. What
looks or behaves by itself is not: no styles, no scripts, no forms, nothing loaded from
elsewhere. Links and images are written in Markdown, where they can be checked.
"""

from collections.abc import Mapping

from sitegen.markdown.alerts import ELEMENT, KINDS

EDITORS_ELEMENTS = frozenset(
    {
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "var",
        "wbr",
    }
)
ELEMENTS = EDITORS_ELEMENTS | {"a", "img"} | {f"{ELEMENT}{kind}" for kind in KINDS}

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"class", "dir", "id", "lang"}),
    "a": frozenset({"aria-label", "href", "title"}),
    "abbr": frozenset({"title"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "src", "title"}),
    "ol": frozenset({"reversed", "start"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"colspan", "headers", "rowspan", "scope"}),
}


def allows_attribute(element: str, attribute: str) -> bool:
    """Tell whether an element may have an attribute."""
    return attribute in ATTRIBUTES["*"] or attribute in ATTRIBUTES.get(element, ())
