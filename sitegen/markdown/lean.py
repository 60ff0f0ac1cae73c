"""Python-Markdown without the steps that would leave a text as it is."""

from functools import cached_property
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from sitegen.markdown.lean_blocks import LeanBlockParser
from sitegen.markdown.signs import with_signs

_Signs = frozenset[str]

_ALWAYS = frozenset(("",))
_FENCES = frozenset(("```", "~~~"))
_HTML = frozenset(("<", "&"))
_NOTES = frozenset(("[^",))
SIGNS: dict[str, _Signs] = {
    "marker_line_fences": _FENCES,
    "fenced_code_block": _FENCES,
    "html_block": _HTML,
    "raw_html_indent": _FENCES | _HTML,
    "footnote": _NOTES,
    "footnote-reorder": _NOTES,
    "footnote-duplicate": _NOTES,
    "attr_list": frozenset(("{",)),
    "unescape": frozenset(("\\",)),
}
"""The steps that may be left out, each with the signs of which one stands in every text that it changes."""
_ALL_SIGNS = _ALWAYS.union(*SIGNS.values())
_ODD_SPACE = (STX, ETX, "\r", "\t", " \n")


class LeanMarkdown(Markdown):
    """Converts in the same steps, looking first which of them a text needs."""

    def build_parser(self) -> Self:
        """Put our parser of blocks in the place of Python-Markdown's, with the same processors."""
        super().build_parser()
        self.preprocessors.register(_Whitespace(self), "normalize_whitespace", 30)
        parser = LeanBlockParser(self)
        parser.blockprocessors = self.parser.blockprocessors
        for processor in parser.blockprocessors:
            processor.parser = parser
        self.parser = parser
        return self

    @cached_property
    def _block_levels(self) -> frozenset[str]:
        return frozenset(self.block_level_elements)

    @cached_property
    def _before(self) -> list[tuple[_Signs, Preprocessor]]:
        return with_signs(self.preprocessors, SIGNS, _ALWAYS)

    @cached_property
    def _on_tree(self) -> list[tuple[_Signs, Treeprocessor]]:
        return with_signs(self.treeprocessors, SIGNS, _ALWAYS)

    @cached_property
    def _after(self) -> list[tuple[_Signs, Postprocessor]]:
        return with_signs(self.postprocessors, SIGNS, _ALWAYS)

    def is_block_level(self, tag: object) -> bool:
        """Tell whether `tag` is the name of a block; asked first when all extensions have named theirs."""
        return tag in self._block_levels or (
            isinstance(tag, str) and tag.lower().rstrip("/") in self._block_levels
        )

    def convert(self, source: str) -> str:
        """Return `source` as HTML."""
        if not source.strip():
            return ""
        absent = {sign for sign in _ALL_SIGNS if sign not in source}
        self.lines = source.split("\n")
        for signs, preprocessor in self._before:
            if not signs <= absent:
                self.lines = preprocessor.run(self.lines)
        self.parser.parseDocument(self.lines)
        root = self.parser.root
        for signs, treeprocessor in self._on_tree:
            if not signs <= absent:
                changed = treeprocessor.run(root)
                root = root if changed is None else changed
        html = self._content_of(root)
        for signs, postprocessor in self._after:
            if not signs <= absent:
                html = postprocessor.run(html)
        return html.strip()

    def _content_of(self, root: Element) -> str:
        html = self.serializer(root)
        start, end = html.index(f"<{self.doc_tag}>"), html.rindex(f"</{self.doc_tag}>")
        return html[start + len(f"<{self.doc_tag}>") : end].strip()


class _Whitespace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        """Return lines without what Python-Markdown cannot have in them, and two blank ones after them."""
        text = "\n".join(lines)
        return super().run(lines) if any(sign in text for sign in _ODD_SPACE) else [*lines, "", ""]
