import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.explained_terms import explained_terms
from sitegen.check.readability import Reading, reading_of, sentences_in, syllables_in
from sitegen.content.registries import Term
from sitegen.markdown.term_finder import build_term_finder


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("help", 1),
        ("family", 3),
        ("therapy", 3),
        ("idea", 3),
        ("therapist's", 3),
        ("therapist’s", 3),
        ("don't", 1),
        ("Medicaid", 3),
        ("telehealth", 3),
        ("biopsychosocial", 5),
    ],
)
def test_syllables_are_those_of_the_dictionary_or_else_the_groups_of_vowels(
    word: str, syllables: int
) -> None:
    assert syllables_in(word) == syllables


def test_a_text_is_counted_by_sentences_words_and_syllables() -> None:
    reading = reading_of("You sleep at home. Is that enough?\nAsk your therapist")

    assert reading == Reading(words=10, sentences=3, syllables=13, polysyllables=1)


def test_the_grades_are_those_of_the_formulas() -> None:
    reading = Reading(words=100, sentences=5, syllables=130, polysyllables=6)

    assert round(reading.flesch_kincaid, 2) == 7.55  # 0.39 * 20 + 11.8 * 1.3 - 15.59
    assert round(reading.smog, 2) == 9.39  # 1.043 * 6 + 3.1291


def test_numbers_and_addresses_end_no_sentence() -> None:
    assert reading_of("It takes 1.5 hours.").sentences == 1


def test_names_and_explained_terms_are_left_out() -> None:
    glossary = {"php": Term(term="partial hospitalization program", definition="Care by day.")}

    reading = reading_of(
        "Ask the American Society of Addiction Medicine about a partial hospitalization program.",
        explained_terms({id_: term.forms for id_, term in glossary.items()}),
    )

    assert reading == reading_of("Ask the about a.")


def test_a_text_without_words_has_no_grade() -> None:
    reading = reading_of("9 – 19\n—")

    assert (reading.words, reading.flesch_kincaid, reading.smog) == (0, 0.0, 0.0)


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    reading = reading_of(text)

    assert reading.polysyllables <= reading.words <= max(reading.syllables, reading.words)
    assert (reading.sentences == 0) == (reading.words == 0)


def test_a_term_is_left_out_only_within_a_sentence() -> None:
    glossary = {"php": Term(term="day program", short="DP", also=("care by day",), definition="Care.")}

    reading = reading_of(
        "It is a Day\nprogram. Care by  day. DPs dp DP",
        explained_terms({id_: term.forms for id_, term in glossary.items()}),
    )

    assert reading == reading_of("It is a Day\nprogram. DPs dp ")


BEFORE_NAMES = (
    "Ask ",
    "ask ",
    "the ",
    "of ",
    "& ",
    "A",
    "Ad’s ",
    "bay ",
    "Bay",
    "Day\u00e9 ",
    "care",
    ", ",
    "; ",
)
BETWEEN = (". ", "? ", "\n", " ", "9 ", "half-day ", "therapy ", "it's ", "—", "\u017fad ")
SCRAPS = st.sampled_from((*BEFORE_NAMES, *BETWEEN))
NAME = re.compile(r"(?<=[a-z,;] )(?:[A-Z][\w’'-]*(?: (?:of|and|the|for|&) (?=[A-Z]))? ?)+")
TERMS = {
    "bay": Term(term="Ask bay", short="A", also=("care by day", "bay"), definition="Care."),
    "day": Term(term="day therapy", definition="Care by day."),
}


@given(st.lists(SCRAPS, max_size=20).map("".join))
def test_a_text_as_a_whole_is_counted_as_its_sentences_are_one_by_one(text: str) -> None:
    terms = explained_terms({id_: term.forms for id_, term in TERMS.items()})
    pattern = build_term_finder(TERMS).pattern
    plain = [NAME.sub("", pattern.sub("", sentence)) for sentence in sentences_in(text)]
    graded = [sentence for sentence in plain if re.search(r"[^\W\d_]", sentence)]
    counts = [syllables_in(word) for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", "\n".join(graded))]

    assert reading_of(text, terms) == Reading(
        len(counts), len(graded), sum(counts), sum(count > 2 for count in counts)
    )
