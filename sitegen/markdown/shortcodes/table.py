"""The rows of a comparison as its template gets them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from sitegen.content.comparison_table import ComparisonCell, ComparisonRow
from sitegen.content.ids import Quantity
from sitegen.content.registries import Level


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell, ready to show."""

    column_id: str
    label: str
    text: str | Quantity
    note: str
    sources: Markup


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, ready to show."""

    id: str
    label: str
    level: Level | None
    level_id: str
    url: str
    """Where the level's page is; empty where it has none."""
    cells: tuple[TableCell, ...]


class _Shows(Protocol):
    def inline_markdown(self, text: str) -> Markup: ...

    def cite(self, ids: Iterable[str]) -> Markup: ...

    def level_url(self, level: Level) -> str: ...


def show_rows(rows: Iterable[ComparisonRow], context: _Shows) -> tuple[TableRow, ...]:
    """Return `rows` with Markdown converted and sources cited, in the order of reading."""
    return tuple(
        TableRow(
            id=row.id,
            label=row.label,
            level=row.level,
            level_id=row.level_id,
            url=context.level_url(row.level) if row.level else "",
            cells=tuple(_cell(cell, context) for cell in row.cells),
        )
        for row in rows
    )


def _cell(cell: ComparisonCell, context: _Shows) -> TableCell:
    text = context.inline_markdown(cell.markdown) if cell.markdown else cell.text
    return TableCell(cell.column_id, cell.label, text, cell.note, context.cite(cell.sources))
