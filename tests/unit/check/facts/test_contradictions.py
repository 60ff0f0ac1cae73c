"""Sentences that contradict the hours of a level, and sentences that only come close."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.facts.contradictions import check_statement
from sitegen.check.facts.levels import Levels
from sitegen.check.facts.measures import Rate
from sitegen.check.facts.statements import Statement
from sitegen.check.passages.passage import Block, Passage
from sitegen.content.ids import Quantity
from sitegen.content.registries import Fact, Level, LevelNames
from sitegen.findings import Findings, Place
from sitegen.markdown.source import Source
from sitegen.yaml_source.values import YamlDate

CHECKED = YamlDate.at(Place("content/facts.yaml"), date(2026, 11, 21))


def level(name: str, short_name: str, everyday: tuple[str, ...], hours: Quantity, **more: Quantity) -> Level:
    return Level(
        name=name,
        short_name=short_name,
        names=LevelNames(everyday=everyday),
        summary="Care.",
        hours_per_week=hours,
        setting="A clinic.",
        overnight=False,
        fits=(),
        may_not_fit=(),
        paid_by="Ask.",
        **more,
    )


def fact(statement: str, value: Quantity) -> Fact:
    return Fact(statement=statement, value=value, kind="number", sources=("guide",), checked_on=CHECKED)


LEVELS = Levels.of(
    {
        "outpatient": level(
            "Outpatient therapy", "Outpatient therapy", ("weekly therapy",), Quantity(below=9)
        ),
        "iop": level(
            "Intensive Outpatient Program",
            "IOP",
            ("intensive outpatient",),
            Quantity(min=9, max=19),
            days_per_week=Quantity(min=3, max=5),
        ),
        "php": level("Partial Hospitalization Program", "PHP", ("day program", "partial"), Quantity(min=20)),
    },
    (
        fact("Medicare pays for an IOP of at least 9 hours a week.", Quantity(min=9, unit="hours a week")),
        fact("Tricare pays for a PHP of at least 18 hours a week.", Quantity(min=18, unit="hours a week")),
        fact("An IOP for teens has 6 or more hours a week.", Quantity(min=6, unit="hours a week")),
        fact("You have 120 days to dispute a bill.", Quantity(max=120, unit="days")),
    ),
)


def found_in(words: str, level_id: str = "", rate: Rate | None = None) -> list[str]:
    """Return the messages about one sentence that stands where `level_id` is the subject."""
    passage = Passage(Block.PARAGRAPH, Source(words, Place("content/page.md")), 0, words)
    findings = Findings()
    check_statement(Statement(words, passage, 0, level_id, rate), LEVELS, findings)
    return [finding.message for finding in findings.graded({})]


@pytest.mark.parametrize(
    "sentence",
    [
        "An IOP takes 12 to 25 hours a week.",
        "An IOP takes twelve to twenty-five hours a week.",
        "An IOP runs 9–24 hours weekly.",
        "IOPs take more than 19 hours each week.",
        "An IOP is a 25-hour-a-week program.",
        "In an intensive outpatient program you get 5 hours of care a week.",
        "A PHP takes 15 hours a week.",
        "A day program has fifteen hours of group therapy per week.",
        "Weekly therapy takes fewer than 12 hours a week.",
        "Weekly therapy takes up to 9 hours a week.",
        "An IOP meets 6 days a week.",
        "An IOP meets five days a week for five hours.",
        "An IOP meets 5 hours a day, 5 days a week.",
        "An IOP meets 3 days a week, 2 hours a day.",
        "After you call, an IOP takes 25 hours a week.",
        "An IOP has two evenings of two hours.",
        "An IOP takes 9 to 19 hours a week, and a PHP 10 or more hours a week.",
        "If you work, an IOP takes 25 hours a week.",
        "An IOP for teens takes 4 hours a week.",
        "An IOP for adolescents takes 25 hours a week.",
        "Medicare pays for an IOP of at least 12 hours a week.",
        "Tricare pays for a PHP of at least 15 hours a week.",
        "An IOP takes 25 hours/wk.",
        "An IOP takes 25 hr/wk.",
        "An IOP takes 25 hrs per week.",
        "An IOP takes 25 h per week.",
        "An IOP takes 25h/week.",
        "An IOP takes 20‑25 hours a week.",
    ],
)
def test_a_sentence_that_contradicts_is_found(sentence: str) -> None:
    found = found_in(sentence)

    assert len(found) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "An IOP takes 9 to 19 hours a week.",
        "An IOP takes nine to nineteen hours a week.",
        "An IOP has three evenings of three hours.",
        "An IOP meets 3 to 5 days a week, 3 to 4 hours a day.",
        "An IOP takes more than 8 and fewer than 20 hours a week.",
        "A PHP takes more than 19 hours a week.",
        "Weekly therapy takes fewer than 9 hours a week.",
        "An IOP for teens takes 6 or more hours a week.",
        "A program for teens takes 6 hours a week, and it may still be called an IOP.",
        "An IOP takes 9 to 19 hours a week, and a PHP 20 or more hours a week.",
        "Can an IOP take 25 hours a week?",
        "A program of 25 hours a week is no IOP.",
        "You can work 30 hours a week and go to an IOP in the evening.",
        "An IOP often adds one hour a week of family therapy.",
        "An IOP answers by phone 24 hours a day, 7 days a week.",
        "After an IOP, weekly therapy takes 1 hour a week.",
        "Some people sleep 50 hours a week.",
        "You have 90 days to dispute the bill of an IOP.",
        "Medicare pays for an IOP of 9 to 19 hours a week.",
        "Tricare pays for a PHP of at least 18 hours a week.",
        "IOP or PHP: people come for 12 to 30 hours a week.",
        "After an IOP, you may have 1 hour of therapy a week.",
        "In an IOP, homework takes 2 hours a week.",
        "An IOP takes 12 h/wk.",
        "An IOP answers by phone 24h/day.",
        "An IOP takes 9‑19 hours a week.",
    ],
)
def test_a_sentence_that_contradicts_nothing_is_left_alone(sentence: str) -> None:
    assert found_in(sentence) == []


def test_what_a_page_is_about_counts_where_a_sentence_names_no_level() -> None:
    assert found_in("You come 25 hours a week.", "iop") != []
    assert found_in("You come 25 hours a week.", "php") == []
    assert found_in("A PHP takes 25 hours a week.", "iop") == []
    assert found_in("After a PHP, you come 5 hours a week.", "iop") == []
    assert found_in("After a call, you come 5 hours a week.", "iop") != []


def test_a_bare_number_of_hours_counts_where_the_column_says_of_what() -> None:
    assert found_in("12 to 25 hours", "iop", Rate.HOURS_A_WEEK) != []
    assert found_in("12 to 25 hours", "iop") == []


@pytest.mark.parametrize(
    "cell", ["25", "25–30 ", "12 to 25", "up to 25", "4", "more than 19", "25, most often in the morning"]
)
def test_a_number_without_a_unit_counts_what_its_row_or_column_counts(cell: str) -> None:
    assert len(found_in(cell, "iop", Rate.HOURS_A_WEEK)) == 1
    assert found_in(cell, "iop") == []


@pytest.mark.parametrize(
    "cell", ["9–19", "12 to 15", "at least 9", "25%", "$25", "five days", "25 programs", "ask the program"]
)
def test_a_cell_that_fits_or_counts_something_else_is_left_alone(cell: str) -> None:
    assert found_in(cell, "iop", Rate.HOURS_A_WEEK) == []


def test_a_number_in_words_counts_whole_without_its_hyphen() -> None:
    found = found_in("An IOP takes twenty five hours a week.")

    assert found == [
        '"twenty five hours a week" does not fit IOP, which levels.yaml gives 9 to 19 hours a week.'
    ]


def test_the_message_says_what_the_registry_has() -> None:
    found = found_in("A PHP takes 15 hours a week.")

    assert found == ['"15 hours a week" does not fit PHP, which levels.yaml gives 20 or more hours a week.']


HOURS = st.integers(min_value=1, max_value=100)
SENTENCES = st.sampled_from(
    [
        "An IOP takes {} hours a week.",
        "You get {} hours of care per week in an IOP.",
        "IOPs: {} hours weekly.",
    ]
)


@given(SENTENCES, HOURS)
def test_hours_are_found_exactly_where_they_lie_outside_the_range(sentence: str, hours: int) -> None:
    found = found_in(sentence.format(hours))

    assert bool(found) == (not 9 <= hours <= 19)


@given(SENTENCES, HOURS, HOURS)
def test_a_range_is_found_exactly_where_an_end_lies_outside(sentence: str, one: int, other: int) -> None:
    found = found_in(sentence.format(f"{min(one, other)} to {max(one, other)}"))

    assert bool(found) == (min(one, other) < 9 or max(one, other) > 19)
