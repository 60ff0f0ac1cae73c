"""The block processor: it takes a whole list from the blocks and adds its elements to the tree."""

from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from sitegen.markdown.lists.list_scanner import ListScanner, find_list_line
from sitegen.markdown.lists.list_tree import ItemNode, ListNode

MAX_NESTING = 50
"""How deep lists and quotes may stand inside each other; a marker any deeper is text.

Python-Markdown recurses, so without a limit a page could end in a RecursionError.
"""


class ListBlocks(BlockProcessor):
    """Take a list, with all the blocks that belong to it, and parse the text of each item."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._start: int | None = None

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (Python-Markdown's signature)
        """Tell whether a list begins in this block, be it after other lines."""
        self._start = find_list_line(block) if len(self.parser.state) < MAX_NESTING else None
        return self._start is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Parse what stands before the list, then the list."""
        block = blocks.pop(0)
        before = block[: self._start]
        blocks.insert(0, block[self._start :])
        if before:
            self.parser.parseBlocks(parent, [before.removesuffix("\n")])
        self._add_children(parent, self._take_list(blocks))

    def _take_list(self, blocks: list[str]) -> ItemNode:
        scanner = ListScanner(max_depth=MAX_NESTING - len(self.parser.state))
        while blocks:
            end = scanner.take(blocks[0])
            if end < len(blocks[0]):
                blocks[0] = blocks[0][end:]
                break
            blocks.pop(0)
            scanner.take("")  # the blank line at which Python-Markdown split the blocks
        return scanner.root

    def _add_children(self, parent: Element, node: ItemNode) -> None:
        for child in node.children:
            if isinstance(child, ListNode):
                self._add_list(parent, child)
            else:
                self.parser.parseChunk(parent, "\n".join(child))

    def _add_list(self, parent: Element, node: ListNode) -> None:
        element = SubElement(parent, node.tag, node.attributes)
        is_loose = node.is_loose
        for item in node.items:
            li = SubElement(element, "li")
            self.parser.state.set("item")
            self._add_children(li, item)
            self.parser.state.reset()
            if not is_loose:
                _unwrap_paragraphs(li)


def _unwrap_paragraphs(li: Element) -> None:
    previous: Element | None = None
    for child in list(li):
        if child.tag != "p" or len(child) or child.attrib:
            previous = child
            continue
        li.remove(child)
        if previous is None:
            li.text = f"{li.text or ''}\n{child.text or ''}".strip("\n")
        else:
            previous.tail = f"{previous.tail or ''}\n{child.text or ''}"
