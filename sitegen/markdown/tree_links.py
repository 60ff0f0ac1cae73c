"""The links and images of a tree: each gets what its address resolves to."""

import html
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE
from markupsafe import Markup

from sitegen.markdown.headings import text_of
from sitegen.markdown.images import ImageFinder
from sitegen.markdown.links import LinkResolver
from sitegen.markdown.locator import Locator
from sitegen.markdown.record import Record
from sitegen.markdown.running_text import MISPLACED
from sitegen.markdown.tokens import Attributes, Component, Destination, Tokens

_NOTE_LINKS = ("footnote-ref", "footnote-backref")


@dataclass(slots=True)
class TreeLinks:
    """Resolves the links and images of one tree."""

    locator: Locator
    tokens: Tokens
    record: Record
    links: LinkResolver
    images: ImageFinder

    def resolve(self, root: Element) -> None:
        """Put tokens with the final attributes in the place of addresses."""
        for element in root.iter():
            if element.tag == "a" and element.get("class") in _NOTE_LINKS:
                self._resolve_note(element)
            elif element.tag == "a" and "href" in element.attrib:
                self._resolve_link(element)
            elif element.tag == "img":
                self._resolve_image(element)

    def _resolve_note(self, element: Element) -> None:
        self._set(element, "href", Attributes(Markup('href="{}"').format(element.get("href") or "")))
        if title := element.attrib.pop("title", None):
            element.set("aria-label", title)

    def _resolve_link(self, element: Element) -> None:
        address = self._address(element, "href")
        text = text_of(element, self.tokens)
        self._set(element, "href", self.links.resolve(address.target, address.place, text))
        if mark := self.links.mark(address.target):
            _append(element, mark)

    def _resolve_image(self, element: Element) -> None:
        address = self._address(element, "src")
        for token in self.tokens.find(element.get("alt") or ""):
            if isinstance(token, Component):
                message = "A description of an image is plain text."
                self.record.findings.add(MISPLACED, token.place, message, hint="Write the words out.")
        alt = self.tokens.written(element.get("alt") or "")
        element.set("alt", alt)
        if not alt.strip():
            self.images.report_no_alt(address.place)
        self._set(element, "src", self.images.attributes(address.target, address.place))

    def _address(self, element: Element, name: str) -> Destination:
        token = self.tokens.only(element.get(name) or "")
        if isinstance(token, Destination):
            return token
        written = _decoded(element.get(name) or "")
        element.text = _decoded(element.text or "")
        place = self.locator.in_text(f"<{written.removeprefix('mailto:')}", written)
        return Destination(written, place, written)

    def _set(self, element: Element, name: str, attributes: Attributes | None) -> None:
        if attributes is None:
            del element.attrib[name]
        else:
            element.set(name, self.tokens.add(attributes))


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _decoded(text: str) -> str:
    """Return a mail address as plain text; Python-Markdown writes each of its characters as a number."""
    return html.unescape(text.replace(AMP_SUBSTITUTE, "&")) if AMP_SUBSTITUTE in text else text
