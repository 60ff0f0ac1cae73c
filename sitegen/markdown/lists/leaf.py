"""Leaf blocks: as much about them as decides where an item ends."""

import re
from enum import Enum

from markdown.util import HTML_PLACEHOLDER

from sitegen.markdown.lists.marker import CODE_INDENT

# Each group has the name of a leaf.
_STARTS = re.compile(
    r"(?P<HEADING>#{1,6}(?: |$))"
    r"|(?P<THEMATIC_BREAK>([-_*])(?: *\3){2,} *$)"
    r"|(?P<QUOTE>>)"
    rf"|(?P<STASHED>{HTML_PLACEHOLDER % '[0-9]+'} *$)"
    r"|(?P<FOOTNOTE>\[\^[^\]]*\]:)"
)
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
_QUOTED_CONTAINERS = re.compile(r"(?: {0,3}(?:> ?|(?:[-+*]|[0-9]{1,9}[.)])(?: {1,4}|$)))*")


class Leaf(Enum):
    """The block to which a line of text belongs."""

    NONE = "none"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    QUOTE = "quote that ends in a paragraph"
    CLOSED_QUOTE = "quote that ends in something else"
    CODE = "indented code"
    HEADING = "heading"
    UNDERLINE = "underline of a heading"
    THEMATIC_BREAK = "thematic break"
    STASHED = "fenced code or raw HTML, which preprocessors have put away"

    @property
    def ends_in_paragraph(self) -> bool:
        """Whether the next line of text may continue the block."""
        return self in (Leaf.PARAGRAPH, Leaf.FOOTNOTE, Leaf.QUOTE)

    @property
    def is_quote(self) -> bool:
        """Whether it is a quote of either kind."""
        return self in (Leaf.QUOTE, Leaf.CLOSED_QUOTE)

    def is_joined_to(self, before: "Leaf") -> bool:
        """Tell whether a line of this block and the line before belong together."""
        if self in (Leaf.UNDERLINE, Leaf.STASHED):
            return self is Leaf.UNDERLINE
        return self is before or (self.is_quote and before.is_quote)


def leaf_of(text: str, before: Leaf) -> Leaf:
    """Return the block that a line belongs to which comes after a line of `before`."""
    if before is Leaf.PARAGRAPH and _UNDERLINE.match(text):
        return Leaf.UNDERLINE
    if before.ends_in_paragraph and continues_paragraph(text):
        return before
    content = text.lstrip(" ")
    if len(text) - len(content) >= CODE_INDENT:
        return Leaf.CODE
    start = _STARTS.match(content)
    leaf = Leaf[start.lastgroup] if start and start.lastgroup else Leaf.PARAGRAPH
    return _quote(content, before) if leaf is Leaf.QUOTE else leaf


def continues_paragraph(text: str) -> bool:
    """Tell whether a line after a paragraph's begins no other block."""
    content = text.lstrip(" ")
    return len(text) - len(content) >= CODE_INDENT or not _STARTS.match(content)


def _quote(content: str, before: Leaf) -> Leaf:
    containers = _QUOTED_CONTAINERS.match(content)
    text = content[containers.end() :] if containers else content
    if not text:
        return Leaf.CLOSED_QUOTE
    inner = leaf_of(text, Leaf.PARAGRAPH if before is Leaf.QUOTE else Leaf.NONE)
    return Leaf.QUOTE if inner.ends_in_paragraph else Leaf.CLOSED_QUOTE
