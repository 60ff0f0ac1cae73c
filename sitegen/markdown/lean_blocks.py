"""Blocks, read as Python-Markdown reads them, but for the processors that a block gives nothing to do.

Most blocks are paragraphs or headings and nothing else; these are taken at once.
"""

import re
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from sitegen.markdown.signs import with_signs

SIGNS = {
    "table": "|",
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "deflist": ":",
    "footnote": "[^",
    "reference": "]:",
}
"""The processors that may be left out, each with what stands in every block that it takes."""
_OTHER = r" {0,3}[-+*_=>:#\[0-9]"
"""A line with which something else may begin, or that makes a heading of the line before it."""
_HEADING = re.compile(r"(?P<level>#{1,6})(?P<words>[^\\#\n]*)")
"""A line that is a heading, and nothing that may be none of it."""
_FIRST, _FURTHER = re.compile(_OTHER), re.compile(rf"\n{_OTHER}")


class LeanBlockParser(BlockParser):
    """Reads blocks in the same order, looking first which processors may take one."""

    @cached_property
    def _processors(self) -> list[tuple[str, BlockProcessor]]:
        """All of them, asked for when all extensions have named theirs."""
        return with_signs(self.blockprocessors, SIGNS, "")

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add the elements of all blocks to `parent`."""
        while blocks:
            if _is_plain(blocks[0]) and not self.state.isstate("list"):
                SubElement(parent, "p").text = blocks.pop(0).lstrip()
            elif heading := _HEADING.fullmatch(blocks[0]):
                SubElement(parent, f"h{len(heading['level'])}").text = heading["words"].strip()
                blocks.pop(0)
            else:
                self._parse_block(parent, blocks)

    def _parse_block(self, parent: Element, blocks: list[str]) -> None:
        for sign, processor in self._processors:
            is_taken = sign in blocks[0] and processor.test(parent, blocks[0])
            if is_taken and processor.run(parent, blocks) is not False:
                return


def _is_plain(block: str) -> bool:
    """Tell whether it is no blank line, no code, no table, and nothing that a line begins with."""
    is_other = not block or block.isspace() or block.startswith(("\n", "    ")) or "|" in block
    return not is_other and not _FIRST.match(block) and not ("\n" in block and _FURTHER.search(block))
