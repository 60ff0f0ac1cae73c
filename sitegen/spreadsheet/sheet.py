"""A sheet whose rows and columns all have headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.encoding import UTF_8, UTF_16, decode
from sitegen.findings import SiteError
from sitegen.spreadsheet.rows import Row, read_rows

_LETTERS = 26
_LEAST = 2
_ADVICE = 'Save it as "CSV UTF-8", or as CSV with the character set UTF-8, and import that file.'


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its heading, and as many cells as there are columns."""

    heading: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text."""

    corner: str
    """What the row headings are."""
    columns: tuple[str, ...]
    """The headings of all other columns."""
    rows: tuple[SheetRow, ...]
    is_guess: bool
    """Whether the file does not say how its letters are written, so that accents may be wrong."""


def read_sheet(data: bytes, name: str) -> Sheet:
    """Return the sheet in the content of the file `name`.

    Raises:
        SiteError: if it is no table, with all that is wrong, a line each.
    """
    decoded = decode(data)
    if decoded is None or "\0" in decoded.text:
        raise SiteError(f"{name} cannot be read as a sheet. {_ADVICE}")
    try:
        rows = read_rows(decoded.text)
    except SiteError as error:
        raise SiteError(f"{name}:{error}") from error
    faults = [f"{name}:{line}: {message}" for line, message in _faults(rows)]
    if faults:
        raise SiteError("\n".join(faults))
    head, *body = rows
    return Sheet(
        corner=_one_line(head.cells[0]),
        columns=tuple(_one_line(cell) for cell in head.cells[1:]),
        rows=tuple(SheetRow(_one_line(row.cells[0]), _filled_up(row, len(head.cells))) for row in body),
        is_guess=decoded.encoding not in (UTF_8, UTF_16),
    )


def _faults(rows: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Yield what is wrong, with its line."""
    if not rows:
        yield 1, "There is nothing in this file."
        return
    head, *body = rows
    if len(head.cells) < _LEAST:
        yield head.line, "A table needs two columns or more, with a heading above each."
        return
    if not head.cells[0]:
        yield head.line, "The first cell is empty. Say in it what the rows are, such as Program."
    for number, heading in enumerate(head.cells[1:], start=_LEAST):
        if not heading:
            yield head.line, f"Column {_letters(number)} has no heading."
    if not body:
        yield head.line, "Below the headings, there are no rows."
    for row in body:
        yield from ((row.line, message) for message in _faults_of(row, len(head.cells)))


def _faults_of(row: Row, columns: int) -> Iterator[str]:
    if not row.cells[0]:
        yield "This row has no heading: its first cell is empty."
    if len(row.cells) > columns:
        yield f"This row has more cells ({len(row.cells)}) than there are headings ({columns})."
    elif row.width < columns:
        yield f"This row has fewer cells ({row.width}) than there are headings ({columns})."


def _letters(number: int) -> str:
    """Return the letters of a column, as spreadsheet programs count them."""
    number, last = divmod(number - 1, _LETTERS)
    return (_letters(number) if number else "") + chr(ord("A") + last)


def _filled_up(row: Row, columns: int) -> tuple[str, ...]:
    return (*row.cells[1:], *[""] * (columns - len(row.cells)))


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
