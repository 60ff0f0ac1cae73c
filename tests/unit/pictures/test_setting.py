from sitegen.pictures.letters import Letters
from sitegen.pictures.setting import Place, Setting, set_in_lines

EVEN = Letters(dict.fromkeys(" abcdefghijklmnopqrstuvwxyz", 1.0))
"""Letters that are all as wide as they are high."""
PLACE = Place(width=100, most_lines=2, sizes=(20, 10))


def test_a_short_text_is_large() -> None:
    assert set_in_lines("abcde", PLACE, EVEN) == Setting(20, ("abcde",))


def test_a_longer_text_goes_on_in_the_next_line() -> None:
    assert set_in_lines("abc defg", PLACE, EVEN) == Setting(20, ("abc", "defg"))


def test_a_text_of_too_many_lines_is_smaller() -> None:
    assert set_in_lines("abcd abcd abcd", PLACE, EVEN) == Setting(10, ("abcd abcd", "abcd"))


def test_a_word_that_is_too_wide_makes_the_text_smaller() -> None:
    assert set_in_lines("abcdefgh", PLACE, EVEN) == Setting(10, ("abcdefgh",))


def test_lines_are_about_as_long_as_each_other() -> None:
    place = Place(width=100, most_lines=2, sizes=(10,))

    assert set_in_lines("aa bb cc dd", place, EVEN) == Setting(10, ("aa bb", "cc dd"))


def test_a_text_that_fits_at_no_size_is_not_set() -> None:
    assert set_in_lines("abcdefghijk", PLACE, EVEN) is None
    assert set_in_lines("abcdefgh abcdefgh abcdefgh", PLACE, EVEN) is None


def test_a_text_with_letters_that_are_not_there_is_not_set() -> None:
    assert set_in_lines("ab ñ", PLACE, EVEN) is None


def test_no_text_is_not_set() -> None:
    assert set_in_lines(" ", PLACE, EVEN) is None
