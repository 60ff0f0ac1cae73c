from hypothesis import given
from hypothesis import strategies as st

from sitegen.report.excerpt import Excerpt, excerpt_of


def test_the_character_at_the_place_is_marked() -> None:
    assert excerpt_of("one\ntwo three\n", 2, 5) == Excerpt("two ", "t", "hree")


def test_a_place_behind_the_last_character_marks_the_end() -> None:
    assert excerpt_of("one", 1, 9) == Excerpt("one", "", "")


def test_an_empty_line_and_a_line_that_is_not_there_have_none() -> None:
    assert [excerpt_of("one\n\n", 2, 1), excerpt_of("one", 7, 1)] == [None, None]


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    shown = excerpt_of("a" * 200 + "b" + "c" * 200, 1, 201)

    assert shown == Excerpt("…" + "a" * 56, "b", "c" * 31 + "…")


def test_the_caret_stands_below_the_place_behind_tabs_too() -> None:
    shown = excerpt_of("\tx = y", 1, 6)

    assert shown is not None
    assert shown.caret == "\t    ^"


@given(st.text(st.characters(exclude_characters="\n"), min_size=1), st.integers(1, 300))
def test_what_is_shown_stands_in_the_line(text: str, column: int) -> None:
    shown = excerpt_of(text, 1, column)

    if text.strip():
        assert shown is not None
        assert (shown.before.lstrip("…") + shown.at + shown.after.rstrip("…")).strip("…") in text
    else:
        assert shown is None
