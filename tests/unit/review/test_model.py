from datetime import date

import pytest

from sitegen.review.model import due_after


@pytest.mark.parametrize(
    ("day", "interval", "due"),
    [
        (date(2026, 11, 21), "90 days", date(2027, 2, 19)),
        (date(2026, 11, 21), "2 months", date(2027, 1, 21)),
        (date(2026, 8, 31), "6 months", date(2027, 2, 28)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2026, 1, 31), "2 years", date(2028, 1, 31)),
    ],
)
def test_a_review_is_due_after_its_interval(day: date, interval: str, due: date) -> None:
    assert due_after(day, interval) == due
