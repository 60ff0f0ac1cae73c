"""Numbers in digits and in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.facts.measures import MEASURE, UNITS
from sitegen.check.facts.numbers import NUMBER, may_have_number, numbers_in
from sitegen.check.passages.folding import words_of


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


@given(st.from_regex(re.compile(NUMBER, re.I)))
def test_each_number_has_a_digit_or_a_word_for_one(text: str) -> None:
    assert may_have_number(text) or not re.search(NUMBER, text, re.I)


@given(st.from_regex(MEASURE))
def test_each_measure_has_a_number_and_a_unit(text: str) -> None:
    measure = MEASURE.search(text)

    assert measure is None or (may_have_number(text) and words_of(text) & UNITS)
