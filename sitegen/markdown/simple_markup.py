"""Texts whose markup is links and emphasis in their simplest form, read in one go.

Python-Markdown walks from character to character, once for each kind of markup. Here no piece of markup
stands in another and nothing else begins one, so they are taken as they come; any other text is left to it.
"""

import re
from xml.etree.ElementTree import Element

from markdown.util import STX

MARK = re.compile(rf"[`\\\[<&*_{STX}]")
"""What begins any markup but a break of the line, or stands for markup that was read."""
BREAK = "  \n"
_NO_MARK = rf"[^`\\\[\]<&*_{STX}]"
# With a character in front of what looks back, a pattern is found many times faster.
_LINK = rf"\[(?<!!\[)(?!\^)({_NO_MARK}*)\]\(((?:(?![\s()>'\"]){_NO_MARK})*)\)"
_EMPHASIS = rf"\*(?<!\*\*)(?P<more>\*?)(?![\s*])({_NO_MARK}*)(?<!\s)\*(?P=more)(?!\*)"
_SIMPLE = re.compile(f"{_LINK}|{_EMPHASIS}")
_GROUPS = _SIMPLE.groups


def read_simple_markup(text: str) -> tuple[str | None, list[Element]] | None:
    """Return what stands before the first element; and the elements, each with its tail.

    None where there is any other markup.
    """
    between, *pieces = _SIMPLE.split(text)
    others = pieces[_GROUPS :: _GROUPS + 1]
    if BREAK in text or MARK.search(between) or any(map(MARK.search, others)):
        return None
    elements = [_element(*pieces[start : start + _GROUPS]) for start in range(0, len(pieces), _GROUPS + 1)]
    for element, tail in zip(elements, others, strict=True):
        element.tail = tail or None
    return between or None, elements


def _element(text: str | None, address: str | None, more: str | None, words: str | None) -> Element:
    if address is not None:
        element = Element("a", {"href": address})
        element.text = text
    else:
        element = Element("strong" if more else "em")
        element.text = words
    return element
