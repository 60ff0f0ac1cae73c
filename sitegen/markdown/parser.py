"""Python-Markdown as this site uses it: its extensions, and the two moments at which we touch its tree."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from pymdownx.highlight import HighlightExtension
from pymdownx.superfences import SuperFencesCodeExtension

from sitegen.markdown.alerts import ELEMENT, KINDS
from sitegen.markdown.inline import InlineMarkup
from sitegen.markdown.lean import LeanMarkdown
from sitegen.markdown.lists import CommonMarkLists
from sitegen.markdown.quotes import SeparateQuotes
from sitegen.markdown.serialise import to_html

TreeStep = Callable[[Element], None]

_NOWHERE = "\ue00e"
"""No text has this, so footnotes always stand at the end."""


def _nothing(root: Element) -> None:
    """Leave the tree as it is."""


class _Step(Treeprocessor):
    """A step on the tree that each conversion brings along."""

    step: TreeStep = staticmethod(_nothing)

    def run(self, root: Element) -> None:
        self.step(root)


class _TreeSteps(Extension):
    """Where our steps stand among Python-Markdown's."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks, self.inline, self.finished = _Step(), _Step(), _Step()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        # After footnotes (50), before inline markup (20); after attribute lists (8), before escapes (0).
        md.treeprocessors.register(self.blocks, "our_blocks", 40)
        md.treeprocessors.register(self.inline, "our_inline", 5)
        md.treeprocessors.register(self.finished, "our_finished", -5)
        md.block_level_elements += [f"{ELEMENT}{kind}" for kind in KINDS]


class MarkdownParser:
    """One Markdown instance, used again for each text."""

    def __init__(self, back_to_note: str) -> None:
        """`back_to_note` names the link from a footnote back to the text, with `{}` for the note's number."""
        self._steps = _TreeSteps()
        self._footnotes = FootnoteExtension(
            PLACE_MARKER=_NOWHERE, USE_DEFINITION_ORDER=False, BACKLINK_TITLE=back_to_note
        )
        self._markdown = LeanMarkdown(
            output_format="html",
            extensions=[
                HighlightExtension(use_pygments=False),
                SuperFencesCodeExtension(relaxed_headers=False),
                TableExtension(),
                DefListExtension(),
                AttrListExtension(),
                self._footnotes,
                CommonMarkLists(),
                SeparateQuotes(),
                self._steps,
            ],
        )
        self._markdown.treeprocessors.register(InlineMarkup(self._markdown), "inline", 20)
        self._markdown.serializer = to_html
        # It would hide indented code from us, which is nearly always a mistake.
        self._markdown.treeprocessors.deregister("indent-highlight", strict=False)

    def convert(
        self, text: str, *, blocks: TreeStep, inline: TreeStep, finished: TreeStep, note_ids: str
    ) -> str:
        """Return `text` as HTML that is not yet safe.

        `blocks` sees the tree before inline markup is read, `inline` after it while escaped
        characters are still told apart, `finished` at the end. `note_ids` tells the footnotes
        of one text on a page from those of another.
        """
        steps = self._steps
        steps.blocks.step, steps.inline.step, steps.finished.step = blocks, inline, finished
        self._footnotes.setConfig("SEPARATOR", note_ids)
        return self._markdown.reset().convert(text)

    @property
    def stashed_html(self) -> list[str]:
        """The raw HTML of the last text, piece by piece, and the code blocks."""
        return [str(piece) for piece in self._markdown.htmlStash.rawHtmlBlocks]
