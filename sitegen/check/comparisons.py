"""Comparisons whose columns and cells do not fit together, so that a text would stay away."""

from sitegen.content.collections import Comparison
from sitegen.content.registries import SHOWN_FIELDS
from sitegen.findings import Example, Findings, Rule, did_you_mean
from sitegen.graph.site import Site

UNKNOWN_COLUMN = Rule(
    "comparison/unknown-column",
    "A cell for a column that the table does not have",
    "The cell would never be shown.",
    example=Example(
        "caption: IOP and PHP\nrow_heading: Kind of care\ncolumns:\n  place:\n"
        "    label: Where\nrows:\n  iop:\n    label: Intensive Outpatient Program\n    cells:\n"
        "      palce: A clinic\n",
        "caption: IOP and PHP\nrow_heading: Kind of care\ncolumns:\n  place:\n"
        "    label: Where\nrows:\n  iop:\n    label: Intensive Outpatient Program\n    cells:\n"
        "      place: A clinic\n",
        "content/comparisons/kinds.yaml",
    ),
)
UNKNOWN_FIELD = Rule(
    "comparison/unknown-field",
    "A column of a field that a level cannot show",
    "The whole column would stay empty.",
    example=Example(
        "caption: Levels of care\nrow_heading: Level\ncolumns:\n  hours:\n"
        "    label: Hours a week\n    field: hours_a_week\nrows:\n  iop:\n    level: iop\n",
        "caption: Levels of care\nrow_heading: Level\ncolumns:\n  hours:\n"
        "    label: Hours a week\n    field: hours_per_week\nrows:\n  iop:\n    level: iop\n",
        "content/comparisons/levels.yaml",
    ),
)
RULES = (UNKNOWN_COLUMN, UNKNOWN_FIELD)


def check_comparisons(site: Site, findings: Findings) -> None:
    """Report cells without a column and columns without a field of `levels.yaml`."""
    for entry in site.library.entries["comparisons"].values():
        if isinstance(entry.value, Comparison):
            _check_columns(entry.value, findings)
            _check_cells(entry.value, findings)


def _check_columns(comparison: Comparison, findings: Findings) -> None:
    for column in comparison.columns.values():
        if column.field is not None and column.field not in SHOWN_FIELDS:
            hint = did_you_mean(column.field, SHOWN_FIELDS) or f"Known are: {', '.join(SHOWN_FIELDS)}."
            message = f'"{column.field}" of a level cannot be shown in a cell.'
            findings.add(UNKNOWN_FIELD, column.field.place, message, hint=hint)


def _check_cells(comparison: Comparison, findings: Findings) -> None:
    columns = comparison.columns
    for row in comparison.rows.values():
        for column_id in row.cells:
            if column_id not in columns:
                hint = did_you_mean(column_id, columns) or f"Columns are: {', '.join(columns)}."
                findings.add(UNKNOWN_COLUMN, column_id.place, f'There is no column "{column_id}".', hint=hint)
