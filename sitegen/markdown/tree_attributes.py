"""Attributes in a tree: what attribute lists `{#id .class}` may set, and how columns are aligned."""

from xml.etree.ElementTree import Element

from sitegen.findings import Findings
from sitegen.markdown.allowed_html import allows_attribute
from sitegen.markdown.headings import heading_place
from sitegen.markdown.ids import DUPLICATE_ID, Ids
from sitegen.markdown.locator import Locator
from sitegen.markdown.raw_html import ATTRIBUTE
from sitegen.markdown.tokens import Tokens

_ALIGNED = {
    "text-align: left;": None,
    "text-align: center;": "g-align-center",
    "text-align: right;": "g-align-end",
}
"""Styles that Python-Markdown gives to cells, and the classes that stand for them."""


def read_attributes(root: Element, tokens: Tokens, locator: Locator, ids: Ids, findings: Findings) -> None:
    """Report attributes that are not allowed and ids given twice; turn alignment into classes."""
    for element in root.iter():
        if not element.attrib:
            continue
        style = element.get("style")
        if element.tag in ("td", "th") and style in _ALIGNED:
            _align(element, _ALIGNED[style])
        for name in list(element.attrib):
            if not allows_attribute(str(element.tag), name):
                message = f'The attribute "{name}" is not allowed here and is taken out.'
                findings.add(ATTRIBUTE, locator.in_text(f"{name}=", name), message)
        given = element.get("id")
        if given is not None and not ids.claim(given):
            message = f'"{given}" is the id of something else on this page.'
            place = heading_place(element, tokens) or locator.in_text(f"#{given}")
            findings.add(DUPLICATE_ID, place, message)


def _align(element: Element, name: str | None) -> None:
    del element.attrib["style"]
    if name is not None:
        element.set("class", f"{element.get('class', '')} {name}".strip())
