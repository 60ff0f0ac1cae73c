"""Words for methods, and the same words where they are harmless."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.passages.folding import words_of
from sitegen.check.passages.passage import Block, Passage
from sitegen.check.safety.method_words import ANYWHERE, BEGINNINGS, BESIDE_SUICIDE
from sitegen.check.safety.methods import methods_in
from sitegen.findings import Place
from sitegen.markdown.source import Source


def found_in(text: str) -> list[str]:
    passage = Passage(Block.PARAGRAPH, Source(text, Place("content/page.md")), 0, text)
    return [text[start:].split(maxsplit=1)[0] for start in methods_in(passage)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thoughts of suicide and pills at home.", ["pills"]),
        ("A suicidal person with a gun needs help.", ["gun"]),
        ("He wanted to end his life with an overdose.", ["overdose."]),
        ("She hanged herself.", ["hanged"]),
        ("Police stopped a suicide from a bridge.", ["from"]),
    ],
)
def test_a_method_beside_suicide_is_found_once(text: str, words: list[str]) -> None:
    assert found_in(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Give naloxone after an overdose, and call for help.",
        "Thoughts of suicide can pass. Pills go back to the pharmacy.",
        "Put distance between the person and anything they could use.",
        "The program is a bridge from hospital to home.",
        "Hang on, and hang up when you are done.",
        "Call Poison Control.",
        "After thoughts of suicide, a group can be a bridge to everyday life.",
        "Nobody at the suicide lifeline minds you hanging up.",
    ],
)
def test_harmless_words_are_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("pattern", [ANYWHERE, BESIDE_SUICIDE])
@given(st.data())
def test_in_each_phrase_a_word_begins_like_one_of_a_few(
    pattern: re.Pattern[str], data: st.DataObject
) -> None:
    phrase = pattern.search(data.draw(st.from_regex(pattern)))

    assert phrase is None or any(word.startswith(BEGINNINGS) for word in words_of(phrase[0]))
