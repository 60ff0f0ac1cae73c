"""Inline markup, read as Python-Markdown reads it, but for the patterns that a text cannot match.

Half of its time went to trying each of fifteen patterns on texts without a sign of markup.
"""

from collections import deque
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_RE, STX, AtomicString

from sitegen.markdown.simple_markup import BREAK, MARK, read_simple_markup

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "](",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "em_strong": "",
}
"""The patterns in order, each with what stands in every text that it changes."""
_WITH_DEFINITIONS = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""The patterns that change nothing where no address is defined."""


class InlineMarkup(InlineProcessor):
    """Takes the place of Python-Markdown's own; none of the patterns minds what is around a text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns: list[tuple[str, Pattern]] = []
        """Those that can change the texts of this tree, each with its sign."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:  # noqa: ARG002 (the signature)
        """Read the markup of all texts in `tree`, level by level."""
        self.stashed_nodes = {}
        names = (name for name in SIGNS if self.md.references or name not in _WITH_DEFINITIONS)
        self._patterns = [(SIGNS[name], cast("Pattern", self.md.inlinePatterns[name])) for name in names]
        elements = deque([tree])
        while elements:
            self._read_children(elements.popleft(), elements)
        return tree

    def _read_children(self, parent: Element, further: deque[Element]) -> None:
        read: list[tuple[Element, list[Element]]] = []
        for child in parent:
            if child.text and not isinstance(child.text, AtomicString) and _has_markup(child.text):
                child.text, nodes = self._read(child.text)
                further.extend(node for node in nodes if len(node))
                read.append((child, nodes))
            if child.tail and _has_markup(child.tail):
                child.tail, nodes = self._read(child.tail)
                _insert(parent, list(parent).index(child) + 1, nodes)
            if len(child):
                further.append(child)
        for child, nodes in read:
            _insert(child, 0, nodes)

    def _read(self, text: str) -> tuple[str | None, list[Element]]:
        """Return what stands before the first element of a text; and the elements, each with its tail."""
        simple = None if isinstance(text, AtomicString) else read_simple_markup(text)
        return self._restore(self._apply(text)) if simple is None else simple

    def _apply(self, text: str, first: int = 0) -> str:
        """Return `text` with placeholders for what the patterns from `first` on make of it."""
        if not isinstance(text, AtomicString):
            for number in range(first, len(self._patterns)):
                sign, pattern = self._patterns[number]
                if sign in text:
                    text = self._apply_one(pattern, number, text)
        return text

    def _apply_one(self, pattern: Pattern, number: int, text: str) -> str:
        end = 0
        while found := _first_match(pattern, text, end):
            node, start, end = found
            if node is not None:
                self._apply_inside(node, number)
                placeholder = self._stash(node)
                text = f"{text[:start]}{placeholder}{text[end:]}"
                end = start + len(placeholder)
        return text

    def _apply_inside(self, node: Element | str, number: int) -> None:
        if isinstance(node, str) or isinstance(node.text, AtomicString):
            return
        for part in (node, *node):
            if part.text:
                part.text = self._apply(part.text, number + 1)
            if part.tail:
                part.tail = self._apply(part.tail, number)

    def _stash(self, node: Element | str) -> str:
        key = f"{len(self.stashed_nodes):04d}"
        self.stashed_nodes[key] = node
        return INLINE_PLACEHOLDER % key

    def _restore_text(self, element: Element) -> list[Element]:
        """Leave what stands before the first element; return the elements, each with what follows it."""
        element.text, nodes = self._restore(element.text or "")
        return nodes

    def _restore_tail(self, element: Element) -> list[Element]:
        element.tail, nodes = self._restore(element.tail or "")
        return nodes

    def _restore(self, text: str) -> tuple[str | None, list[Element]]:
        if STX not in text:
            return text, []
        before: str | None = None
        nodes: list[Element] = []
        position = 0
        for placeholder in INLINE_PLACEHOLDER_RE.finditer(text):
            node = self.stashed_nodes.get(placeholder[1])
            if node is None:
                continue
            before = _add(before, nodes, text[position : placeholder.start()])
            position = placeholder.end()
            if isinstance(node, str):
                before = _add(before, nodes, node)
            else:
                self._restore_inside(node)
                nodes.append(node)
        rest = text[position:]
        return _add(before, nodes, AtomicString(rest) if isinstance(text, AtomicString) else rest), nodes

    def _restore_inside(self, node: Element) -> None:
        for part in (node, *node):
            if part is not node and part.tail:
                _insert(node, list(node).index(part) + 1, self._restore_tail(part))
            if part.text:
                _insert(part, 0, self._restore_text(part))


def _has_markup(text: str) -> bool:
    return MARK.search(text) is not None or BREAK in text


def _first_match(pattern: Pattern, text: str, start: int) -> tuple[Element | str | None, int, int] | None:
    for match in pattern.getCompiledRegExp().finditer(text, start):
        node, begin, end = pattern.handleMatch(match, text)
        if begin is not None and end is not None:
            return node, begin, end
    return None


def _add(before: str | None, nodes: list[Element], text: str) -> str | None:
    """Add a text after the last of `nodes`, or else to `before`, and return that."""
    if not text:
        return before
    if not nodes:
        return before + text if before else text
    tail = nodes[-1].tail
    nodes[-1].tail = tail + text if tail else text
    return before


def _insert(parent: Element, position: int, nodes: list[Element]) -> None:
    for offset, node in enumerate(nodes):
        parent.insert(position + offset, node)
