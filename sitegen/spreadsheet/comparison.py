"""A sheet as the file of a comparison: what people say of it on top, what the sheet says below."""

from collections.abc import Iterator

from sitegen.encoding import decode, plain_line_ends
from sitegen.findings import SiteError
from sitegen.spreadsheet.as_markdown import as_markdown
from sitegen.spreadsheet.ids import unique_ids
from sitegen.spreadsheet.sheet import Sheet
from sitegen.yaml_source.scalar import as_scalar

_MARK = "# ---- From here on all is the sheet's. Change the sheet and import it again with --replace. ----\n"

_TOP = """\
# A table that was made from a sheet by "build.py import comparison".
caption: {caption}

# Where all this comes from: take the # away, and name the sources by their ids in sources.yaml.
# sources: [first-id, second-id]

# A line below the table, in Markdown: take the # away, and write it.
# note: As of May 2026.

"""


def comparison_text(sheet: Sheet, caption: str, schema: str) -> str:
    """Return the file of a new comparison, with the line on top that names its schema, if there is one."""
    first = f"{schema}\n" if schema else ""
    return first + _TOP.format(caption=as_scalar(caption)) + _of_sheet(sheet)


def with_rows_of(sheet: Sheet, data: bytes) -> str:
    """Return the file of a comparison that was made before, with what this sheet says.

    Raises:
        SiteError: if it cannot be read, or the line is gone below which the sheet stands.
    """
    decoded = decode(data)
    if decoded is None:
        raise SiteError("It is no text.")
    top, mark, _ = plain_line_ends(decoded.text).partition(_MARK)
    if not mark:
        raise SiteError("It was not made from a sheet, or the line is gone that says where the sheet begins.")
    return top + _of_sheet(sheet)


def _of_sheet(sheet: Sheet) -> str:
    return _MARK + "".join(f"{line}\n" for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    column_ids = unique_ids(sheet.columns, "column")
    yield f"row_heading: {as_scalar(sheet.corner)}"
    yield "columns:"
    for column_id, heading in zip(column_ids, sheet.columns, strict=True):
        yield f"  {as_scalar(column_id)}:"
        yield f"    label: {as_scalar(heading)}"
    yield "rows:"
    for row_id, row in zip(unique_ids((row.heading for row in sheet.rows), "row"), sheet.rows, strict=True):
        yield f"  {as_scalar(row_id)}:"
        yield f"    label: {as_scalar(row.heading)}"
        cells = [(id_, cell) for id_, cell in zip(column_ids, row.cells, strict=True) if cell]
        yield from ["    cells:"] if cells else []
        yield from (f"      {as_scalar(id_)}: {as_scalar(as_markdown(cell))}" for id_, cell in cells)
