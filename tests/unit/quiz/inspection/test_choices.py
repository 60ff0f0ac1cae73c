"""Answers as typed at a terminal."""

import pytest

from sitegen.findings import SiteError
from sitegen.quiz.answer import Answer
from sitegen.quiz.inspection.choices import Choices, parse_choices
from sitegen.quiz.quiz import Quiz


def fault_of(sleep: Quiz, *words: str) -> str:
    with pytest.raises(SiteError) as stopped:
        parse_choices(sleep.logic, words)
    return str(stopped.value)


def test_answers_and_what_is_asked_besides_are_told_apart(sleep: Quiz) -> None:
    choices = parse_choices(sleep.logic, ["falling_asleep=3", "breathing=unsure", "shift=works_days"])

    assert choices == Choices(
        answers={"falling_asleep": Answer(3), "breathing": Answer(2, is_unsure=True)},
        context={"shift": "works_days"},
    )


def test_no_choices_are_a_choice_too(sleep: Quiz) -> None:
    assert parse_choices(sleep.logic, []) == Choices({}, {})


def test_a_name_that_is_not_known_is_told_with_all_that_are(sleep: Quiz) -> None:
    assert fault_of(sleep, "breeth=2") == (
        'Nothing is called "breeth" here. Did you mean "breathing"? '
        "Known are: falling_asleep, breathing, shift."
    )


def test_a_severity_that_no_option_has_is_told_with_all_that_are(sleep: Quiz) -> None:
    assert fault_of(sleep, "falling_asleep=2") == (
        '"2" is not an option of "falling_asleep". Known are: 0, 1, 3, unsure.'
    )


def test_a_misspelt_option_is_told_with_the_one_that_was_meant(sleep: Quiz) -> None:
    assert fault_of(sleep, "shift=work_days") == (
        '"work_days" is not an option of "shift". Did you mean "works_days"? '
        "Known are: works_nights, works_days."
    )


@pytest.mark.parametrize("word", ["breathing", "breathing="])
def test_a_name_needs_a_value(sleep: Quiz, word: str) -> None:
    assert fault_of(sleep, word) == (
        '"breathing" has no value. Write breathing=value, with one of: 0, 2, unsure.'
    )


def test_all_faults_are_told_at_once(sleep: Quiz) -> None:
    assert fault_of(sleep, "breathing=1", "nap=1", "breathing=2").splitlines() == [
        '"1" is not an option of "breathing". Known are: 0, 2, unsure.',
        'Nothing is called "nap" here. Known are: falling_asleep, breathing, shift.',
        '"breathing" is given 2 times.',
    ]
