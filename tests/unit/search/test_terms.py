from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.search.terms import term_counts, terms_of
from tests.unit.search.terms_table import Row, load_terms_table


@pytest.mark.parametrize("row", load_terms_table(), ids=lambda row: row.description)
def test_the_table_of_terms_holds(row: Row) -> None:
    assert terms_of(row.text) == row.terms


@given(
    st.text()
    | st.lists(st.sampled_from(["Día's", "plans", "ΟΔΟΣ", "¨", "’s", "\u0301", " ", "a"])).map("".join)
)
def test_terms_are_counted_as_they_are_read(text: str) -> None:
    counted = Counter(terms_of(text))
    del counted["plan"]

    assert term_counts(text, {"plan"}) == counted
