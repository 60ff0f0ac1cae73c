"""The rows of a CSV file, each with its line; which character stands between cells is found out.

The standard library's `Sniffer` guesses by what is frequent and takes commas of prose, or letters, for it.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.encoding import LINE_END
from sitegen.findings import SiteError

_BETWEEN = ("\t", ";", ",")
"""The rarest in prose first: where two fit alike, the first is meant."""
_SAID = re.compile(r"sep=(?P<between>.)(?:\r\n?|\n)", re.I)
"""The line by which a file for Excel says it."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it."""

    line: int
    """The line of the file on which it begins."""
    cells: tuple[str, ...]
    """As written, without spaces around and blank lines; up to the last that is not empty."""
    width: int
    """How many cells the file has there, empty ones as well."""


def read_rows(text: str) -> tuple[Row, ...]:
    """Return the rows of a sheet that are not empty.

    Raises:
        SiteError: if quotation marks do not fit together; it begins with the line.
    """
    said = _SAID.match(text)
    if said is not None:
        return tuple(_rows(text[said.end() :], said["between"], first_line=2))
    found, faults = [], {}
    for between in _BETWEEN:
        try:
            found.append(tuple(_rows(text, between, first_line=1)))
        except SiteError as fault:
            faults[text.count(between)] = fault
    best = max(found, key=lambda rows: (_likelihood(rows), -len(rows)), default=())
    if faults and _likelihood(best) == 0:
        raise faults[max(faults)]
    return best


def _likelihood(rows: tuple[Row, ...]) -> float:
    """Return how likely rows are those of a table: 0 with one column, 1 where all are as long."""
    if not rows or rows[0].width == 1:
        return 0
    return sum(row.width == rows[0].width for row in rows) / len(rows)


def _rows(text: str, between: str, *, first_line: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    line = first_line
    try:
        for written in reader:
            cells = [_cleaned(cell) for cell in written]
            filled = max((number for number, cell in enumerate(cells, start=1) if cell), default=0)
            if filled:
                yield Row(line, tuple(cells[:filled]), len(cells))
            line = first_line + reader.line_num
    except csv.Error as error:
        raise SiteError(f"{line}: The quotation marks of this row do not fit together: {error}.") from error


def _cleaned(cell: str) -> str:
    lines = (_CONTROL.sub(" ", line).strip() for line in LINE_END.split(cell))
    return "\n".join(line for line in lines if line)
