"""A word from the list is found wherever it stands, and left alone where others say it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.words.lexicon import Lexicon
from sitegen.check.words.phrases import forms_of
from sitegen.check.words.word_list import word_list
from sitegen.config import Words

WORDS = word_list(Words())
STIGMA = Lexicon.of(WORDS.stigma, WORDS.allow)
JARGON = Lexicon.of(WORDS.jargon, WORDS.allow)
HARMLESS = re.findall(
    r"\w+",
    "you and we they it this that day week month group home talk ask help visit sleep family friend "
    "many some first after before during with without under for at in on may can will was does hours "
    "doctor one ",
)
PHRASES = st.sampled_from([phrase for row in WORDS.stigma for phrase in row.avoid])
TEXTS = st.lists(st.sampled_from(HARMLESS), max_size=12).map(" ".join)


@given(TEXTS, PHRASES, TEXTS, st.sampled_from(" \n"), st.data())
def test_a_word_from_the_list_is_found_at_its_place_in_any_harmless_text(
    before: str, phrase: str, after: str, space: str, data: st.DataObject
) -> None:
    words = data.draw(st.sampled_from(sorted(forms_of(phrase))))
    text = f"{before} {space.join(words)} {after}"

    ((found, _),) = STIGMA.find(text)

    assert (found.start, re.split(r"\s", text[found.start : found.end])) == (len(before) + 1, list(words))


@given(TEXTS, PHRASES, TEXTS, st.sampled_from(['"{}"', "“{}”", "“it was {} there”"]), st.data())
def test_a_word_from_the_list_is_left_alone_in_any_quotation(
    before: str, phrase: str, after: str, quotation: str, data: st.DataObject
) -> None:
    words = data.draw(st.sampled_from(sorted(forms_of(phrase))))

    found = list(STIGMA.find(f"{before} {quotation.format(' '.join(words))} {after}"))

    assert found == []


@given(TEXTS)
def test_nothing_is_found_in_harmless_text(text: str) -> None:
    assert [*STIGMA.find(text), *JARGON.find(text)] == []
