"""Numbers in digits and in words."""

import pytest

from sitegen.check.facts.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("nine to nineteen hours", {9, 19}),
        ("1,250 hours", {1250}),
        ("3.5 hours", {3.5}),
        ("Twenty-five of ninety", {25, 90}),
        ("twenty five, thirty‑one", {25, 31}),
        ("twenty one-hour visits", {20, 1}),
        ("20% (one fifth)", {20, 1}),
        ("$400 or more", {400}),
        ("often phoned, someone, tension", set()),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, numbers: set[float]) -> None:
    assert numbers_in(text) == numbers
