"""Links and emphasis in their simplest form, without Python-Markdown's walk from character to character.

What is not that simple is left to Python-Markdown.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import LINK_RE, DelimiterProcessor, LinkInlineProcessor

_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<address>[^\s()<>'\"\x02\\]*)\)")
_EMPHASIS = re.compile(r"(?<!\*)(?P<marks>\*\*?)(?![\s*])(?P<text>[^*_]*[^\s*_])(?P=marks)(?!\*)")

Found = tuple[Element | str | None, int | None, int | None]


class SimpleMarkup(Extension):
    """Puts our patterns in the places of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the patterns."""
        md.inlinePatterns.register(_Links(LINK_RE, md), "link", 160)
        emphasis = _Emphasis("*", "strong,em", md)
        emphasis.add("_", "strong,em", smart=True)
        md.inlinePatterns.register(emphasis, "em_strong", 60)


class _Links(LinkInlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802 (its)
        """Return a link whose text has no brackets and whose address has no spaces or quotation marks."""
        link = _LINK.match(data, m.start())
        if link is None:
            return super().handleMatch(m, data)
        element = Element("a", {"href": link["address"]})
        element.text = link["text"]
        return element, link.start(), link.end()


class _Emphasis(DelimiterProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802 (its)
        """Return words between one or two asterisks and as many others, and no such marks in between."""
        emphasis = None if self.regions else _EMPHASIS.match(data, m.start())
        if emphasis is None:
            return super().handleMatch(m, data)
        element = Element("em" if len(emphasis["marks"]) == 1 else "strong")
        element.text = emphasis["text"]
        return element, emphasis.start(), emphasis.end()
