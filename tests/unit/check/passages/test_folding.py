"""What is not in the folded text is nothing that a pattern could find in the text itself."""

import re
import sys
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.passages.folding import folded, words_of

ALL = [chr(code) for code in range(sys.maxunicode + 1)]


def test_each_character_that_a_pattern_takes_for_a_letter_is_folded_to_it() -> None:
    for letter in ascii_lowercase:
        taken = re.findall(letter, "".join(ALL), re.I)

        assert all(folded(character).startswith(letter) for character in taken)


def test_digits_stay_as_they_are() -> None:
    digits = "".join(re.findall(r"\d", "".join(ALL)))

    assert folded(digits) == digits


def test_no_character_between_words_is_folded_to_a_letter() -> None:
    between = [character for character in ALL if re.match(r"\W", character)]

    assert not re.search("[a-z]", folded("".join(between)))


@given(st.text("a\u0130\u0131\u017f\u212aß1_ .’-one", max_size=30))
def test_each_whole_word_is_among_the_words(text: str) -> None:
    found = {word for word in ("one", "son") if re.search(rf"\b{word}\b", text, re.I)}

    assert found <= words_of(text)
