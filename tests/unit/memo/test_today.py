"""Work that asked about a date is done anew on the day on which the answer changes, and on no other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.memo.reads import noting
from sitegen.memo.today import Today

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 30))


@pytest.mark.parametrize(
    ("other", "has_come", "is_near", "has_passed"),
    [
        (date(2026, 11, 20), True, True, True),
        (date(2026, 11, 21), True, True, False),
        (date(2026, 11, 22), False, True, False),
        (date(2026, 11, 28), False, True, False),
        (date(2026, 11, 29), False, False, False),
    ],
)
def test_a_date_has_come_or_passed_or_is_near(
    other: date, has_come: bool, is_near: bool, has_passed: bool
) -> None:
    today = Today(date(2026, 11, 21))

    assert today.has_come(other) is has_come
    assert today.has_come(other, ahead=7) is is_near
    assert today.has_passed(other) is has_passed


@given(DAYS, DAYS, DAYS, st.integers(-1, 400))
def test_what_is_noted_differs_as_the_answers_do(day: date, later: date, other: date, ahead: int) -> None:
    with noting() as notes:
        answer = Today(day).has_come(other, ahead=ahead)

    ((_, key),) = notes.reads

    is_same_answer = Today(later).has_come(other, ahead=ahead) == answer
    assert (Today(later).digest_at(key) == Today(day).digest_at(key)) == is_same_answer


def test_a_day_that_is_not_asked_about_is_not_noted() -> None:
    with noting() as notes:
        Today(date(2026, 11, 21) + timedelta(days=1))

    assert not notes.reads
