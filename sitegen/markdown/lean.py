"""Python-Markdown without the steps that would leave a text as it is."""

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

Step = TypeVar("Step", Preprocessor, Treeprocessor, Postprocessor)

_FENCES = ("```", "~~~")
_HTML = ("<", "&")
SIGNS = {
    "marker_line_fences": _FENCES,
    "fenced_code_block": _FENCES,
    "html_block": _HTML,
    "raw_html_indent": (*_FENCES, *_HTML),
    "footnote": ("[^",),
    "footnote-reorder": ("[^",),
    "footnote-duplicate": ("[^",),
    "attr_list": ("{",),
    "unescape": ("\\",),
}
"""The steps that may be left out, each with the signs of which one stands in every text that it changes."""


class LeanMarkdown(Markdown):
    """Converts in the same steps, looking first which of them a text needs."""

    @cached_property
    def _block_levels(self) -> frozenset[str]:
        return frozenset(self.block_level_elements)

    def is_block_level(self, tag: object) -> bool:
        """Tell whether `tag` is the name of a block; asked first when all extensions have named theirs."""
        return isinstance(tag, str) and tag.lower().rstrip("/") in self._block_levels

    def convert(self, source: str) -> str:
        """Return `source` as HTML."""
        if not source.strip():
            return ""
        needless = {name for name, signs in SIGNS.items() if not any(sign in source for sign in signs)}
        self.lines = source.split("\n")
        for preprocessor in _needed(self.preprocessors, needless):
            self.lines = preprocessor.run(self.lines)
        self.parser.parseDocument(self.lines)
        root = self.parser.root
        for treeprocessor in _needed(self.treeprocessors, needless):
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        html = self.serializer(root)
        start, end = html.index(f"<{self.doc_tag}>"), html.rindex(f"</{self.doc_tag}>")
        html = html[start + len(f"<{self.doc_tag}>") : end].strip()
        for postprocessor in _needed(self.postprocessors, needless):
            html = postprocessor.run(html)
        return html.strip()


def _needed(steps: Registry[Step], needless: set[str]) -> Iterable[Step]:
    left_out = [steps[name] for name in needless if name in steps]
    return (step for step in steps if step not in left_out)
