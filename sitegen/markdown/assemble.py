"""Put the HTML of tokens and callouts into sanitised HTML.

The sanitiser escapes `<` and `>` everywhere but around tags, so what is a tag and what is
text can be told apart by these two characters, and a token in a tag never becomes a tag.
"""

import re

from markupsafe import escape

from sitegen.markdown.alerts import ELEMENT
from sitegen.markdown.components import Components
from sitegen.markdown.marks import COMPONENT, COMPONENT_END, PROSE, PROSE_END, as_component
from sitegen.markdown.tokens import CLOSE, OPEN, Attributes, Component, Token, Tokens

_BLOCKS_ALONE = re.compile(f"<p>((?:\\s*{OPEN}[0-9]+{CLOSE})+\\s*)</p>")
_ADDRESS = re.compile(f'(?:href|src)="({OPEN}[0-9]+{CLOSE})"')
_TAG_WITH_TOKEN = re.compile(f"<[^>{OPEN}]*{OPEN}[^>]*>")
_CALLOUT = re.compile(f"<(/?){ELEMENT}([a-z]+)[^>]*>")


def assemble(html: str, tokens: Tokens, components: Components) -> str:
    """Return `html` with everything in its place; what components made is marked."""
    unwrapped = _BLOCKS_ALONE.sub(lambda paragraph: _without_paragraph(paragraph, tokens), html)
    with_tags = _TAG_WITH_TOKEN.sub(lambda tag: _tag(tag[0], tokens), unwrapped)
    return _with_callouts(tokens.replace(with_tags, _text), components)


def _without_paragraph(paragraph: re.Match[str], tokens: Tokens) -> str:
    alone = all(isinstance(token, Component) and token.is_block for token in tokens.find(paragraph[1]))
    return paragraph[1].strip() if alone else paragraph[0]


def _tag(tag: str, tokens: Tokens) -> str:
    with_addresses = _ADDRESS.sub(lambda address: tokens.replace(address[1], _attributes), tag)
    return str(tokens.replace(with_addresses, lambda token: str(escape(token.written))))


def _attributes(token: Token) -> str:
    return str(token.html) if isinstance(token, Attributes) else ""


def _text(token: Token) -> str:
    if isinstance(token, Component):
        return as_component(token.html)
    return str(escape(token.written))


def _with_callouts(html: str, components: Components) -> str:
    if f"<{ELEMENT}" not in html:
        return html
    ends: list[str] = []

    def show(tag: re.Match[str]) -> str:
        if tag[1]:
            return PROSE_END + ends.pop() + COMPONENT_END
        before, after = components.callout(tag[2])
        ends.append(after)
        return COMPONENT + before + PROSE

    return _CALLOUT.sub(show, html)
