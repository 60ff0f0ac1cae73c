"""The links of a built page that lead to a phone line, each with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.check.safety.hidden import HIDES, Element
from sitegen.check.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class ContactLink:
    """A `tel:` or `sms:` link."""

    url: str
    text: str
    chain: tuple[Element, ...]
    """The elements around it, from the root, and the link itself."""
    is_concealed: bool
    """Whether an attribute keeps it, or something around it, from being seen or heard."""
    is_before_text: bool
    """Whether it stands before the first words of `main`."""


def contact_links_in(page: Tree) -> tuple[ContactLink, ...]:
    """Return the links of a page that call or text somebody, in order."""
    links = tuple(page.of("a"))
    text = _first_text(page, links)
    return tuple(_contact_link(link, page, text) for link in links if _is_contact(link))


def _first_text(page: Tree, links: Sequence[Node]) -> int:
    """Return the index of the first words of `main` that are no link."""
    for main in page.of("main"):
        for index in range(main.first, main.end):
            is_linked = any(link.first <= index < link.end for link in links)
            if page.texts[index].strip() and not is_linked:
                return index
    return len(page.texts)


def _is_contact(link: Node) -> bool:
    return link.is_closed and link.start.attributes.get("href", "").startswith(("tel:", "sms:"))


def _contact_link(link: Node, page: Tree, first_text: int) -> ContactLink:
    around = tuple(link.chain)[::-1]
    return ContactLink(
        url=link.start.attributes["href"],
        text=" ".join(page.text_in(link).split()),
        chain=tuple(map(_element, around)),
        is_concealed=any(map(_is_concealed, around)),
        is_before_text=link.end <= first_text,
    )


def _element(node: Node) -> Element:
    classes = node.start.attributes.get("class", "").split()
    return frozenset((node.start.tag, *(f".{name}" for name in classes)))


def _is_concealed(node: Node) -> bool:
    attributes = node.start.attributes
    is_inert = "hidden" in attributes or "inert" in attributes
    is_silent = attributes.get("aria-hidden") == "true"
    return is_inert or is_silent or HIDES.search(attributes.get("style", "")) is not None
