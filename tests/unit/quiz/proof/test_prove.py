"""The prover compared with trying each property on one person after the other."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given

from sitegen.quiz.logic import Band, Logic, Question
from sitegen.yaml_source.values import YamlText
from tests.unit.quiz.any_logic import CHANCE
from tests.unit.quiz.proof.counterexamples import IS_REAL
from tests.unit.quiz.proof.plain_properties import PLAIN
from tests.unit.quiz.proof.small_quiz import CLAIMED, KINDS, any_case, claim_of, faults_of


def test_every_kind_of_property_is_tried() -> None:
    assert set(PLAIN) == set(IS_REAL) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@given(CHANCE)
def test_a_property_is_proved_where_it_is_true_of_everyone_and_only_there(kind: str, chance: Random) -> None:
    logic, claim = any_case(chance, kind)

    faults = faults_of(logic, claim)

    assert (not faults) is PLAIN[kind](logic, claim), (logic, claim, faults)


@pytest.mark.parametrize("kind", KINDS)
@given(CHANCE)
def test_every_counterexample_is_real(kind: str, chance: Random) -> None:
    logic, claim = any_case(chance, kind)

    faults = faults_of(logic, claim)

    assert [fault.message for fault in faults if not IS_REAL[kind](logic, claim, fault.message)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_of_the_quizzes_tried_some_have_the_property_and_some_do_not(kind: str) -> None:
    verdicts = Counter(PLAIN[kind](*any_case(chance, kind)) for chance in map(Random, range(100)))

    assert min(verdicts[True], verdicts[False]) >= 10


LEVEL_BY_LEVEL = Logic(
    questions=(Question("sleep", (0, 1, 2), unsure=0, cap=2), Question("mood", (0, 1), unsure=0, cap=1)),
    context={},
    emergencies=(),
    bands=(Band(0, 0), Band(1, 1), Band(3, 2)),
    floors=(),
    flags=(),
    highest_level=2,
)


@pytest.mark.parametrize(
    ("question", "one_step", "any_change", "is_within"),
    [
        ("sleep", 1, 2, True),
        ("sleep", 2, 2, True),
        ("sleep", 1, 1, False),
        ("sleep", 0, 2, False),
        ("mood", 1, 1, True),
        ("mood", 1, 0, False),
        ("mood", 0, 1, False),
    ],
)
def test_neighbours_keep_both_limits_and_other_answers_the_wider_one(
    question: str, one_step: int, any_change: int, is_within: bool
) -> None:
    questions = [YamlText(question, CLAIMED)]
    claim = claim_of("steps", questions=questions, one_step=one_step, any_change=any_change)

    assert (not faults_of(LEVEL_BY_LEVEL, claim)) is is_within
