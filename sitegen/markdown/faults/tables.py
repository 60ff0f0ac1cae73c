"""Tables that would lose a cell, or would not be tables at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.findings import Example, Rule
from sitegen.markdown.faults.fault import Fault

SURPLUS_CELL = Rule(
    "table/surplus-cell",
    "A row with more cells than the table has columns",
    "The last cells would vanish without a word.",
    example=Example(
        "| Care | Place |\n| --- | --- |\n| Day program | A clinic | by day |\n",
        "| Care | Place |\n| --- | --- |\n| Day program | A clinic by day |\n",
    ),
)
BAD_SEPARATOR = Rule(
    "table/separator",
    "A table whose second line does not fit the first",
    "Its rows would run together as one paragraph.",
    example=Example(
        "| Care | Place |\n| --- |\n| Day program | A clinic |\n",
        "| Care | Place |\n| --- | --- |\n| Day program | A clinic |\n",
    ),
)
NO_BLANK_LINE = Rule(
    "table/blank-line",
    "A table that touches the text above or below it",
    "The table would run together with the text, or the text would become a row of the table.",
    example=Example(
        "Where care takes place:\n| Care | Place |\n| --- | --- |\n| Day program | A clinic |\n",
        "Where care takes place:\n\n| Care | Place |\n| --- | --- |\n| Day program | A clinic |\n",
    ),
)
RULES = (SURPLUS_CELL, BAD_SEPARATOR, NO_BLANK_LINE)

_SEPARATOR = re.compile(r"[|:\- ]*-[|:\- ]*")
_MEANT_AS_SEPARATOR = re.compile(r"[|:+=_\-–—\s]*[=_\-–—]{2}[|:+=_\-–—\s]*")
_CONTAINER = re.compile(r"[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)]) +(?=\|))?")
_LIST_ITEM = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)]) ")
_PIPE = re.compile(r"\\.|(?P<pipe>\|)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the marks of quotes around it and the spaces before it."""

    offset: int
    text: str

    @property
    def pipes(self) -> list[int]:
        """Where cells end, in the line."""
        return [match.start() for match in _PIPE.finditer(self.text) if match["pipe"]]

    @property
    def cells(self) -> int:
        """How many cells there are."""
        pipes = len(self.pipes) if "\\" in self.text else self.text.count("|")
        return max(1, pipes + 1 - self.text.startswith("|") - self.text.endswith("|"))

    @property
    def has_border(self) -> bool:
        """Whether the line begins or ends with a bar."""
        return self.text.startswith("|") or self.text.endswith("|")

    @property
    def is_separator(self) -> bool:
        """Whether Markdown takes the line for the second of a table."""
        return "|" in self.text and _SEPARATOR.fullmatch(self.text) is not None

    @property
    def is_meant_as_separator(self) -> bool:
        """Whether an editor meant the line for that."""
        return "|" in self.text and _MEANT_AS_SEPARATOR.fullmatch(self.text) is not None

    @property
    def witness(self) -> int:
        """An offset inside the first cell."""
        return self.offset + self.text.startswith("|")


def find_table_faults(mask: str) -> Iterator[Fault]:
    """Yield the faults of all tables."""
    offset = 0
    for stretch in mask.split("\n\n"):
        if "|" in stretch:
            yield from _faults_in(stretch, offset)
        offset += len(stretch) + len("\n\n")


def _faults_in(stretch: str, offset: int) -> Iterator[Fault]:
    block: list[_Line] = []
    for line in (*_lines(stretch, offset), _Line(offset + len(stretch), "")):
        if line.text:
            block.append(line)
        elif block:
            yield from _faults_of(block)
            block = []


def _lines(stretch: str, offset: int) -> Iterator[_Line]:
    for line in stretch.split("\n"):
        container = _CONTAINER.match(line)
        indent = container.end() if container else 0
        yield _Line(offset + indent, line[indent:].rstrip())
        offset += len(line) + 1


def _faults_of(block: list[_Line]) -> Iterator[Fault]:
    """Yield the faults of the table in a block of lines without blank lines, if one is meant."""
    at = next((i for i, line in enumerate(block) if line.is_meant_as_separator), None)
    if at is None:
        yield from _without_separator(block)
        return
    if at == 0 or not block[at - 1].pipes:
        return
    head, separator = block[at - 1], block[at]
    if at > 1:
        message = "This would be no table: the text above touches it."
        yield Fault(head.offset, NO_BLANK_LINE, message, "Leave a blank line before the table.", head.witness)
    elif not separator.is_separator:
        message = "This line does not divide the head of the table from its rows."
        yield Fault(separator.offset, BAD_SEPARATOR, message, _example(head.cells), head.witness)
    elif separator.cells != head.cells:
        message = f"The table's head has {head.cells} cells, and this line {separator.cells}."
        yield Fault(separator.offset, BAD_SEPARATOR, message, _example(head.cells), head.witness)
    elif separator.has_border and not head.has_border:
        message = "This line begins or ends with a bar, and the table's head does not."
        yield Fault(separator.offset, BAD_SEPARATOR, message, _example(head.cells), head.witness)
    else:
        yield from _row_faults(block[at + 1 :], head.cells)


def _without_separator(block: list[_Line]) -> Iterator[Fault]:
    if len(block) > 1 and all(line.text.startswith("|") for line in block):
        message = "These lines are no table: its second line is missing."
        yield Fault(block[0].offset, BAD_SEPARATOR, message, _example(block[0].cells), block[0].witness)


def _row_faults(rows: list[_Line], columns: int) -> Iterator[Fault]:
    for row in rows:
        if _LIST_ITEM.match(row.text):
            return
        if not row.pipes:
            message = "This line would become a row of the table above it."
            yield Fault(row.offset, NO_BLANK_LINE, message, "Leave a blank line after the table.")
            return
        if row.cells > columns:
            surplus = row.pipes[columns - (not row.text.startswith("|"))]
            message = f"This row has {row.cells} cells, and the table {columns} columns."
            hint = r"The rest would vanish. Write \| for a bar that is no border."
            yield Fault(row.offset + surplus, SURPLUS_CELL, message, hint, row.witness)


def _example(columns: int) -> str:
    return f"Write | {' | '.join(['---'] * columns)} | there."
