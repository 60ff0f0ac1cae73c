"""Paragraphs that are nothing else, taken before each other kind of block is looked for."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension

_OTHER = re.compile(r"^ {0,3}[-+*_=>:#\[0-9]", re.M)
"""A line with which something else may begin, or that makes a heading of the line before it."""


class PlainParagraphs(Extension):
    """Puts the processor before all others."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        md.parser.blockprocessors.register(_PlainParagraphProcessor(md.parser), "plain_paragraph", 110)


class _PlainParagraphProcessor(ParagraphProcessor):
    """Takes the blocks that no processor but the one for paragraphs would take."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (Python-Markdown's signature)
        """Tell whether it is no blank line, no code, no table, and nothing that a line begins with."""
        is_other = not block or block.startswith(("\n", "    ")) or "|" in block
        return not is_other and not _OTHER.search(block)
