"""Put CommonMark's lists in the place of Python-Markdown's own."""

from markdown import Markdown
from markdown.extensions import Extension

from sitegen.markdown.lists.indented_blocks import IndentedBlocks
from sitegen.markdown.lists.list_blocks import ListBlocks
from sitegen.markdown.lists.marker_line_fences import HeldLinesJoiner, MarkerLineFences
from sitegen.markdown.lists.raw_html_indent import RawHtmlIndent
from sitegen.markdown.lists.thematic_breaks import ThematicBreaks


class CommonMarkLists(Extension):
    """Read lists as CommonMark does; `docs/markdown-lists.md` names what remains different.

    It takes the place of `sane_lists`, which must not stand beside it.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Replace every processor that takes part in lists; the order of the extensions does not matter."""
        blocks = md.parser.blockprocessors
        blocks.deregister("olist")
        blocks.deregister("ulist")
        # Below "empty" (100), above "indent" (90) and all that would look for its own lines among the items.
        blocks.register(ListBlocks(md.parser), "list", 95)
        blocks.register(IndentedBlocks(md.parser), "indent", 90)
        blocks.register(ThematicBreaks(md.parser), "hr", 50)
        # Before superfences (25); after raw HTML is stashed (20); after code is back in the text (30).
        md.preprocessors.register(MarkerLineFences(md), "marker_line_fences", 26)
        md.preprocessors.register(RawHtmlIndent(md), "raw_html_indent", 15)
        md.postprocessors.register(HeldLinesJoiner(md), "held_lines_joiner", 5)
