"""The few answers that give a level, compared with dropping them one by one by hand."""

from collections.abc import Mapping
from random import Random

from hypothesis import given, settings

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import Comparison, Operator
from sitegen.quiz.engine import evaluate
from sitegen.quiz.logic import Band, Floor, Logic, Question
from sitegen.quiz.reasons import all_kept
from sitegen.quiz.space import Axis, Space
from tests.unit.quiz.any_logic import CHANCE, any_logic
from tests.unit.quiz.naive import everyone, level, mildest, raised


def kept_by_hand(logic: Logic, answers: Answers) -> Mapping[str, Answer]:
    """Drop the mildest answer that can be spared, of these the latest, and so on to the most severe."""
    order = [question.id for question in logic.questions]
    left = dict(answers)
    for id_ in sorted(raised(logic, answers), key=lambda id_: (answers[id_].severity, -order.index(id_))):
        without = {**left, id_: mildest(logic)[id_]}
        if level(logic, without) == level(logic, answers):
            left = without
    return left


@given(CHANCE)
def test_of_all_vectors_at_once_the_same_answers_are_kept_as_by_hand(chance: Random) -> None:
    logic = any_logic(chance)
    space = Space(logic, tuple(Axis(q, tuple(map(Answer, q.severities))) for q in logic.questions))

    kept = [space.answers(each) for each in all_kept(space, space.counted(space.at_least[1:]))]

    assert kept == [kept_by_hand(logic, answers) for answers in everyone(logic, with_unsure=False)]


@settings(max_examples=30)
@given(CHANCE)
def test_the_engine_names_the_answers_kept_by_hand(chance: Random) -> None:
    logic = any_logic(chance, most_questions=3)

    for answers in everyone(logic, with_unsure=False):
        assert list(evaluate(logic, answers, {}).reasons) == raised(logic, kept_by_hand(logic, answers))


SLEEP_AND_MOOD = Logic(
    questions=(Question("sleep", (0, 1, 2), unsure=1, cap=2), Question("mood", (0, 1, 2), unsure=1, cap=2)),
    context={},
    emergencies=(),
    bands=(Band(1, 0), Band(4, 1)),
    floors=(Floor("low-mood", Comparison("mood", Operator.AT_LEAST, 2), 1),),
    flags=(),
    highest_level=1,
)


def reasons(sleep: int, mood: int) -> tuple[str, ...]:
    return evaluate(SLEEP_AND_MOOD, {"sleep": Answer(sleep), "mood": Answer(mood)}, {}).reasons


def test_an_answer_that_gives_the_level_by_itself_is_the_one_reason() -> None:
    assert reasons(sleep=1, mood=2) == ("mood",)


def test_answers_that_give_the_level_only_together_are_all_reasons() -> None:
    assert reasons(sleep=1, mood=1) == ("sleep", "mood")


def test_of_two_answers_as_severe_the_later_one_is_spared() -> None:
    assert reasons(sleep=2, mood=2) == ("sleep",)


def test_the_level_of_the_mildest_answers_needs_no_reason() -> None:
    assert reasons(sleep=1, mood=0) == ()
