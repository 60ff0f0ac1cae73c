"""A passage: one block of words that readers see."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sitegen.findings import Place
from sitegen.markdown.source import Source

SENTENCE = re.compile(r"[^\s|](?:[^.!?|]+|[.!?](?![\s\"”’')\]]|\Z))*[.!?]*[\"”’')\]]*")
"""A sentence, or what else stands between the bars of a row."""


class Block(Enum):
    """What a passage is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """An item of a list, in Markdown or YAML, or a term or definition of a definition list."""
    ROW = "row"
    """A row of a table; its cells are divided by `|`."""
    QUOTE = "quote"
    """Words of others, in a block of `>` lines that is no callout."""
    FIELD = "field"
    """A text of plain words from YAML or front matter."""


class Passage(NamedTuple):
    """One block of words."""

    block: Block
    source: Source
    start: int
    """The offset in `source` at which the passage begins."""
    shown: str
    """As long as its stretch of the file; what no reader sees in it is blank."""
    depth: int = 0
    """Of a heading its level, of text in Markdown its indentation in characters."""
    mark: str = ""
    """Of an item in Markdown the end of its mark: `-`, `*`, `+`, `.`, `)` or `:`."""
    is_cited: bool = False
    """Whether a source is named in it, or in the line that leads to it."""
    calls: tuple[str, ...] = ()
    """The names of the shortcodes in it."""
    name: str = ""
    """Of a field: its key, such as `summary`."""

    def place(self, offset: int = 0) -> Place:
        """Return where the character at `offset` of `shown` stands."""
        return self.source.place(self.start + offset)

    @property
    def text(self) -> str:
        """The words on one line."""
        return " ".join(self.shown.split())

    def stretches(self) -> Iterator[tuple[int, str]]:
        """Yield the sentences as they stand in `shown`, each with its offset there."""
        for match in SENTENCE.finditer(self.shown):
            yield match.start(), match[0].rstrip()
