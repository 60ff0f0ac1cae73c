"""What conditions mean, from their text on; the browser's engine runs the same table."""

from collections.abc import Iterator
from typing import get_args

import pytest

from sitegen.quiz.condition import (
    LEVEL,
    TOTALS,
    AllOf,
    Comparison,
    Condition,
    IsChosen,
    OneOf,
    Operator,
)
from sitegen.quiz.engine import holds
from sitegen.quiz.logic import Flag
from tests.unit.quiz.condition_table import Case, load_condition_table

TABLE = load_condition_table()
LOGIC = TABLE.logic()


@pytest.mark.parametrize("flag", LOGIC.flags, ids=lambda flag: flag.id)
def test_the_table_holds(flag: Flag) -> None:
    row = next(row for row in TABLE.rows if row.description == flag.id)

    true_of = [case for case in (*row.true_of, *row.false_of) if is_true_of(flag.when, case)]

    assert true_of == list(row.true_of)


def test_the_table_has_everything_that_a_rule_can_say() -> None:
    said = [part for flag in LOGIC.flags for part in parts_of(flag.when)]
    comparisons = [part for part in said if isinstance(part, Comparison)]

    assert {type(part) for part in said} == set(get_args(Condition))
    assert {comparison.operator for comparison in comparisons} == set(Operator)
    assert {comparison.name for comparison in comparisons} >= set(TOTALS) - {LEVEL}
    assert {part.expected for part in said if isinstance(part, IsChosen)} == {True, False}


def test_no_two_rows_have_the_same_description() -> None:
    assert len({row.description for row in TABLE.rows}) == len(TABLE.rows)


def is_true_of(condition: Condition, case: Case) -> bool:
    answers, context = TABLE.asked(case)
    return holds(LOGIC, condition, answers, context)


def parts_of(condition: Condition) -> Iterator[Condition]:
    """Yield the condition and all that is inside it."""
    yield condition
    if isinstance(condition, AllOf | OneOf):
        for part in condition.parts:
            yield from parts_of(part)
