"""Numbers, choices and badges that are no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.passages.folding import words_of
from sitegen.check.safety.retired import RETIRED, Retired


@pytest.mark.parametrize("retired", [each for each in RETIRED if each.words is not None])
@given(st.data())
def test_the_words_that_offer_something_retired_have_one_that_is_looked_for_first(
    retired: Retired, data: st.DataObject
) -> None:
    assert retired.words is not None
    text = data.draw(st.from_regex(retired.words))

    assert not retired.words.search(text) or words_of(text) & retired.one_of
