"""The indent of raw HTML, which decides whether it belongs to an item."""

from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER

_PLACEHOLDER_START = HTML_PLACEHOLDER.partition("%s")[0]
_INDENTS = (" ", "  ", "   ")  # with a wider one Python-Markdown takes it for text


class RawHtmlIndent(Preprocessor):
    """Put raw HTML back behind its indent, which Python-Markdown left on the line before."""

    def run(self, lines: list[str]) -> list[str]:
        """Join a line of nothing but spaces with the placeholder that follows."""
        joined: list[str] = []
        for line in lines:
            if line.startswith(_PLACEHOLDER_START) and joined and joined[-1] in _INDENTS:
                joined[-1] += line
            else:
                joined.append(line)
        return joined
