from sitegen.content.collections import Comparison
from sitegen.content.comparison_table import ComparisonCell, ComparisonRow, comparison_rows
from sitegen.content.ids import Quantity
from sitegen.content.registries import Level
from sitegen.findings import Place
from sitegen.yaml_source.values import YamlText

NOWHERE = Place("")

IOP = Level.model_validate(
    {
        "name": "Intensive Outpatient Program",
        "short_name": "IOP",
        "summary": "Care by day.",
        "hours_per_week": {"min": "9", "max": "19", "unit": "hours"},
        "setting": "A clinic",
        "overnight": "false",
        "fits": ["you are safe"],
        "may_not_fit": ["you are in danger"],
        "paid_by": "Insurance",
    }
)


def comparison(rows: object) -> Comparison:
    return Comparison.model_validate(
        {
            "caption": "Levels",
            "row_heading": "Level",
            "columns": {"hours": {"label": "Hours", "field": "hours_per_week"}, "note": {"label": "Note"}},
            "rows": rows,
        }
    )


def test_cells_are_filled_from_the_level_of_their_row() -> None:
    rows = comparison_rows(comparison({"iop": {"level": "iop"}}), {"iop": IOP})

    assert rows == (
        ComparisonRow(
            "iop",
            "Intensive Outpatient Program",
            IOP,
            "iop",
            (
                ComparisonCell("hours", "Hours", None, Quantity(min=9, max=19, unit="hours")),
                ComparisonCell("note", "Note", None, ""),
            ),
        ),
    )


def test_a_cell_of_the_comparison_wins_over_the_levels_field() -> None:
    cells = {
        "hours": "*Many*",
        "note": {"quantity": {"min": "3", "unit": "days"}, "note": "Or so", "sources": ["a"]},
    }

    (row,) = comparison_rows(comparison({"iop": {"level": "iop", "cells": cells}}), {"iop": IOP})

    assert row.cells == (
        ComparisonCell("hours", "Hours", YamlText("*Many*", NOWHERE), ""),
        ComparisonCell(
            "note", "Note", None, Quantity(min=3, unit="days"), "Or so", (YamlText("a", NOWHERE),)
        ),
    )


def test_the_label_of_a_row_wins_over_the_levels_name() -> None:
    (row,) = comparison_rows(comparison({"day": {"label": "By day", "level": "iop"}}), {"iop": IOP})

    assert (row.label, row.level, row.level_id) == ("By day", IOP, "iop")


def test_a_level_that_is_not_there_leaves_the_rows_own_words() -> None:
    (row,) = comparison_rows(comparison({"gone": {"level": "gone", "cells": {"note": "Own"}}}), {"iop": IOP})

    assert (row.label, row.level, row.level_id) == ("", None, "gone")
    assert [(cell.markdown, cell.text) for cell in row.cells] == [(None, ""), ("Own", "")]
