"""Quotations as in CommonMark: a blank line keeps two of them apart.

Python-Markdown joins them, so the mark of a second alert would be shown as text.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension


class _QuoteProcessor(BlockQuoteProcessor):
    """Begins a new quotation at each block."""

    def lastChild(self, parent: Element) -> Element | None:  # noqa: ARG002, N802 (Python-Markdown's name)
        """Find nothing to go on with."""
        return None


class SeparateQuotes(Extension):
    """Puts our processor in the place of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        md.parser.blockprocessors.register(_QuoteProcessor(md.parser), "quote", 20)
