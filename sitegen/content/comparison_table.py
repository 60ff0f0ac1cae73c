"""The rows of a comparison, with every cell filled from the comparison itself or from its row's level."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.content.collections import Cell, Column, Comparison, Row
from sitegen.content.ids import Quantity
from sitegen.content.registries import SHOWN_FIELDS, Level
from sitegen.validation import LocatedText


@dataclass(frozen=True, slots=True)
class ComparisonCell:
    """What stands in one cell."""

    column_id: str
    label: str
    """The column's label."""
    markdown: LocatedText | None
    """The cell's own text, in Markdown; None where `text` stands for it."""
    text: str | Quantity
    """A quantity or a field of the level; empty where the cell is empty."""
    note: str = ""
    sources: tuple[LocatedText, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One row."""

    id: str
    label: str
    level: Level | None
    level_id: str
    cells: tuple[ComparisonCell, ...]


def comparison_rows(comparison: Comparison, levels: Mapping[str, Level]) -> tuple[ComparisonRow, ...]:
    """Return the rows of `comparison`; a level that is not in `levels` leaves its row's own words."""
    return tuple(
        _row(row_id, row, comparison.columns, levels.get(row.level or ""))
        for row_id, row in comparison.rows.items()
    )


def _row(row_id: str, row: Row, columns: Mapping[str, Column], level: Level | None) -> ComparisonRow:
    return ComparisonRow(
        id=row_id,
        label=row.label or (level.name if level else ""),
        level=level,
        level_id=str(row.level or ""),
        cells=tuple(_cell(column_id, column, row, level) for column_id, column in columns.items()),
    )


def _cell(column_id: str, column: Column, row: Row, level: Level | None) -> ComparisonCell:
    own = next((cell for of_column, cell in row.cells.items() if of_column == column_id), None)
    if own is None:
        return ComparisonCell(column_id, column.label, None, _level_field(level, column.field))
    if not isinstance(own, Cell):
        return ComparisonCell(column_id, column.label, own, "")
    return ComparisonCell(column_id, column.label, own.text, own.quantity or "", own.note, own.sources)


def _level_field(level: Level | None, field: str | None) -> str | Quantity:
    return level.shown(field) if level is not None and field in SHOWN_FIELDS else ""
