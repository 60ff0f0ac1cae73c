"""The part of a page that tells what to do next, which stands out from the others."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markupsafe import Markup

from sitegen.findings import Place
from sitegen.markdown.body import Heading
from sitegen.markdown.settings import Settings
from sitegen.markdown.tokens import Component, Tokens

_HEADING = "h2"
_ENDS = (_HEADING, "div")
"""The next part, or the footnotes."""


def frame_next_steps(
    root: Element, headings: Iterable[Heading], place: Place, *, settings: Settings, tokens: Tokens
) -> None:
    """Put the component around the part whose heading config names."""
    wanted = settings.next_steps_heading.casefold()
    named = {heading.id: heading.text for heading in headings if heading.text.casefold() == wanted}
    children = list(root)
    for start in reversed(range(len(children))):
        name = named.get(children[start].get("id", "")) if children[start].tag == _HEADING else None
        if name is not None:
            below = (at for at in range(start + 1, len(children)) if children[at].tag in _ENDS)
            before, after = settings.components.next_steps(name)
            root.insert(next(below, len(children)), _block(after, place, tokens))
            root.insert(start, _block(before, place, tokens))


def _block(html: str, place: Place, tokens: Tokens) -> Element:
    """Return the element that is nothing but `html` once the tokens are replaced."""
    paragraph = Element("p")
    paragraph.text = tokens.add(Component("", place, Markup(html), is_block=True))  # noqa: S704 (a component's)
    return paragraph
