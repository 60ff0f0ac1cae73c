"""Read the lines of one list, and know at which line it ends."""

from collections.abc import Iterator

from sitegen.markdown.lists.leaf import Leaf, continues_paragraph, leaf_of
from sitegen.markdown.lists.list_tree import ItemNode, ListNode
from sitegen.markdown.lists.marker import Marker, find_marker, may_hold_marker
from sitegen.markdown.lists.marker_line_fences import HELD

_LAZY_INDENT = " " * 4
"""So far to the right no block begins: a line that only continues a paragraph stays text."""


def find_list_line(block: str) -> int | None:
    """Return where the first line of a list begins in a block without blank lines."""
    if not may_hold_marker(block):
        return None
    leaf = Leaf.NONE
    for start, line in _lines(block):
        if find_marker(line, 0, in_paragraph=leaf is Leaf.PARAGRAPH):
            return start
        leaf = leaf_of(line, leaf)
    return None


def _lines(block: str) -> Iterator[tuple[int, str]]:
    """Find the lines one by one: most of a long block may belong to other lists."""
    start = 0
    while start <= len(block):
        end = block.find("\n", start)
        end = len(block) if end < 0 else end
        yield start, block[start:end]
        start = end + 1


class ListScanner:
    """Build the tree of one list, line by line; the first line must begin an item."""

    def __init__(self, max_depth: int) -> None:
        self._max_depth = max_depth
        self.root = ItemNode(offset=0)
        """Holds the list, once its first line is taken."""
        self._open = [self.root]
        """The items, each in the one before, to which the next line may belong."""
        self._leaf = Leaf.NONE
        """The block that the last line of text belongs to."""
        self._blank_lines = 0
        """How many stand between that line and the next."""

    def take(self, block: str) -> int:
        """Return where the list ends in the block."""
        for start, line in _lines(block):
            if not line.strip():
                self._take_blank_line()
            elif not self._take_line(line):
                return start
        return len(block)

    def _take_blank_line(self) -> None:
        self._blank_lines += 1
        if not self._open[-1].children:
            self._open[-1].close()
        if self._leaf is not Leaf.CODE:
            self._leaf = Leaf.NONE

    def _take_line(self, line: str) -> bool:
        depth = self._depth(line)
        while marker := self._find_marker(line, depth):
            if not self._begin_item(marker, depth):
                return False
            line = marker.rest
            if line.strip() in ("", HELD):
                return True
            depth = self._depth(line)
        return self._take_text(line, depth)

    def _depth(self, line: str) -> int:
        """Count the open items to whose content the line is indented, the root among them."""
        indent = len(line) - len(line.lstrip(" "))
        depth = 1
        while depth < len(self._open) and self._open[depth].offset <= indent:
            depth += 1
        return depth

    def _find_marker(self, line: str, depth: int) -> Marker | None:
        if depth > self._max_depth:
            return None
        in_paragraph = self._leaf is Leaf.PARAGRAPH and depth == len(self._open)
        return find_marker(line, self._open[depth - 1].offset, in_paragraph=in_paragraph)

    def _begin_item(self, marker: Marker, depth: int) -> bool:
        node = self._list_of(marker, depth)
        if node is None:
            return False
        item = ItemNode(marker.offset)
        node.items.append(item)
        self._close_items(depth)
        self._open.append(item)
        self._leaf = Leaf.NONE
        self._blank_lines = 0
        return True

    def _list_of(self, marker: Marker, depth: int) -> ListNode | None:
        """Return the list that an item belongs to, or nothing if it begins another list at the root."""
        container = self._open[depth - 1]
        node = container.last_list()
        if depth < len(self._open) and node and node.marker.kind == marker.kind:
            self._open[depth].is_loose |= self._blank_lines > 0
            return node
        if container is self.root and node:
            return None
        container.is_loose |= self._blank_lines > 0 and bool(container.children)
        node = ListNode(marker)
        container.children.append(node)
        return node

    def _close_items(self, depth: int) -> None:
        if depth < len(self._open):
            del self._open[depth:]
            self._leaf = Leaf.NONE

    def _take_text(self, line: str, depth: int) -> bool:
        text = line[self._open[depth - 1].offset :]
        if depth < len(self._open) and self._leaf.ends_in_paragraph and continues_paragraph(text):
            self._open[-1].last_run().append(_LAZY_INDENT + text.lstrip(" "))
            return True
        if depth == 1:
            return False
        self._close_items(depth)
        self._add_text(self._open[-1], text)
        return True

    def _add_text(self, item: ItemNode, text: str) -> None:
        leaf = leaf_of(text, self._leaf)
        goes_on = leaf.is_joined_to(self._leaf)
        if self._blank_lines:
            item.is_loose |= bool(item.children) and not goes_on
        run = item.last_run()
        if run and (self._blank_lines or not goes_on):
            run.extend([""] * max(self._blank_lines, 1))
        # Python-Markdown takes no heading with an indent.
        run.append(text.lstrip(" ") if leaf in (Leaf.HEADING, Leaf.UNDERLINE) else text)
        self._leaf = leaf
        self._blank_lines = 0
