"""Indented blocks, which Python-Markdown takes for the continuation of any list before them."""

from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

from sitegen.markdown.lists.marker import CODE_INDENT

_INDENT = " " * CODE_INDENT


class IndentedBlocks(BlockProcessor):
    """Give an indented block to the definition before it; anywhere else it is code."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (Python-Markdown's signature)
        """Tell whether the block is indented."""
        return block.startswith(_INDENT)

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Continue the last definition with all the indented blocks that follow it."""
        if len(parent) == 0 or parent[-1].tag != "dl" or len(parent[-1]) == 0:
            return self.parser.blockprocessors["code"].run(parent, blocks)
        definition = parent[-1][-1]
        _wrap_text(definition)
        self.parser.state.set("definition")
        self.parser.parseChunk(definition, "\n\n".join(_take_indented(blocks)))
        self.parser.state.reset()
        return None


def _wrap_text(definition: Element) -> None:
    if definition.text:
        paragraph = Element("p")
        paragraph.text, definition.text = definition.text, ""
        definition.insert(0, paragraph)


def _take_indented(blocks: list[str]) -> list[str]:
    taken = []
    while blocks and blocks[0].lstrip("\n").startswith(_INDENT):
        lines = blocks.pop(0).split("\n")
        taken.append("\n".join(line.removeprefix(_INDENT) for line in lines))
    return taken
