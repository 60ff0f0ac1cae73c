"""A Markdown text and where each of its characters stands in a file."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate

from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.yaml_source.values import YamlText


class Precision(Enum):
    """How exactly a position in the text is a position in the file."""

    CHARACTER = "character"
    """The text is a stretch of the file, as it stands there."""
    LINE = "line"
    """Each line is one of the file's, indented by what YAML took away."""
    WHOLE = "whole"
    """YAML has folded or unquoted the text: only its beginning is known."""


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown text with its place."""

    text: str
    start: Place
    """The place of the text's first character."""
    precision: Precision = Precision.CHARACTER
    _line_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find the lines once."""
        lengths = [len(line) + 1 for line in self.text.split("\n")]
        object.__setattr__(self, "_line_starts", (0, *accumulate(lengths[:-1])))

    def place(self, offset: int) -> Place:
        """Return where the character at `offset` stands, as exactly as is known."""
        if self.precision is Precision.WHOLE:
            return self.start
        line = bisect_right(self._line_starts, offset) - 1
        column = offset - self._line_starts[line] if self.precision is Precision.CHARACTER else 0
        return Place(self.start.path, self.start.line + line, column + 1)

    def with_text(self, text: str) -> "Source":
        """Return another text at the same place."""
        return Source(text, self.start, self.precision)


def page_source(page: Page) -> Source:
    """Return the body of `page`."""
    return Source(page.body, Place(page.path, page.body_line))


def field_source(text: str, otherwise: Place) -> Source:
    """Return a text from YAML; `otherwise` is where a text stands that has no place of its own."""
    if not isinstance(text, YamlText) or not text.place.path:
        return Source(text, otherwise, Precision.WHOLE)
    if text.is_literal:
        first = Place(text.place.path, text.place.line + 1)
        return Source(str(text), first, Precision.LINE)
    return Source(str(text), text.place, Precision.WHOLE)
