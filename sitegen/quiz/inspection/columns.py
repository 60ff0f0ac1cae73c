"""Rows of text, with their cells one below the other."""

from collections.abc import Iterable, Iterator, Sequence


def in_columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield each row as an indented line; all rows have the same number of cells."""
    cells = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip()


def section(heading: str, lines: Iterable[str], *, otherwise: str = "none") -> str:
    """Return the lines below a heading, or a word where there are none."""
    return "\n".join((heading, *(tuple(lines) or (f"  {otherwise}",))))
