"""All vectors at once, compared with one person at a time."""

from collections.abc import Callable, Mapping
from random import Random

from hypothesis import given

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.space import Axis, Space, VectorSet, union
from tests.unit.quiz.any_logic import (
    CHANCE,
    TOTALS,
    any_condition,
    any_context,
    any_logic,
    any_words,
    ids_of,
)
from tests.unit.quiz.naive import everyone, is_true, level, score, stops


def space_of(logic: Logic, context: Mapping[str, str]) -> Space:
    """Return the space of all options, "not sure" the last one of each question."""
    axes = (Axis(q, (*map(Answer, q.severities), Answer(q.unsure, is_unsure=True))) for q in logic.questions)
    return Space(logic, tuple(axes), context)


def those(logic: Logic, is_meant: Callable[[Answers], bool]) -> VectorSet:
    """Return the vectors of the people who are meant."""
    people = enumerate(everyone(logic, with_unsure=True))
    return sum(1 << vector for vector, answers in people if is_meant(answers))


@given(CHANCE)
def test_a_vector_tells_its_answers_the_last_question_changing_first(chance: Random) -> None:
    logic = any_logic(chance)
    space = space_of(logic, {})

    people = list(everyone(logic, with_unsure=True))

    assert [space.answers(vector) for vector in range(space.size)] == people
    assert space.everything == those(logic, lambda _: True)


@given(CHANCE)
def test_a_smallest_vector_has_the_fewest_answers_above_the_mildest(chance: Random) -> None:
    space = space_of(any_logic(chance), {})
    vectors = chance.randrange(1, space.everything + 1)
    members = [vector for vector in range(space.size) if vectors >> vector & 1]

    smallest = space.smallest(vectors)

    assert smallest in members
    assert len(space.raised(smallest)) == min(len(space.raised(vector)) for vector in members)


@given(CHANCE)
def test_slices_are_the_vectors_with_an_answer(chance: Random) -> None:
    logic = any_logic(chance)
    space = space_of(logic, {})

    people = list(everyone(logic, with_unsure=True))

    assert space.slices == tuple(
        tuple(
            sum(1 << vector for vector, answers in enumerate(people) if answers[axis.question.id] == answer)
            for answer in axis.answers
        )
        for axis in space.axes
    )


@given(CHANCE)
def test_a_comparison_holds_for_those_of_whom_it_is_true(chance: Random) -> None:
    logic = any_logic(chance)
    condition = any_condition(chance, (*ids_of(logic), *TOTALS))

    vectors = space_of(logic, {}).holds(condition)

    assert vectors == those(logic, lambda answers: is_true(condition, logic, answers, {}))


@given(CHANCE)
def test_a_condition_about_words_holds_for_those_of_whom_it_is_true(chance: Random) -> None:
    logic = any_logic(chance)
    condition, context = any_words(chance, ids_of(logic)), any_context(chance)

    vectors = space_of(logic, context).holds(condition)

    assert vectors == those(logic, lambda answers: is_true(condition, logic, answers, context))


@given(CHANCE)
def test_levels_and_emergencies_are_those_of_each_person(chance: Random) -> None:
    logic = any_logic(chance)
    space = space_of(logic, {})

    levels = [level(logic, answers) for answers in everyone(logic, with_unsure=True)]

    assert list(space.counted(space.at_least[1:])) == levels
    assert [space.exactly(each) for each in range(logic.highest_level + 1)] == [
        sum(1 << vector for vector, found in enumerate(levels) if found == each)
        for each in range(logic.highest_level + 1)
    ]
    assert space.emergencies == those(logic, lambda answers: stops(logic, answers))


@given(CHANCE)
def test_people_with_the_same_score_are_one_set(chance: Random) -> None:
    logic = any_logic(chance)

    scores = [score(logic, answers) for answers in everyone(logic, with_unsure=True)]

    assert space_of(logic, {}).by_score == sets_by(scores)


@given(CHANCE)
def test_any_weights_can_be_summed(chance: Random) -> None:
    logic = any_logic(chance)
    space = space_of(logic, {})
    weights = {
        (axis.question.id, answer): chance.randint(0, 3) for axis in space.axes for answer in axis.answers
    }

    by_sum = space.by_sum(lambda question, answer: weights[question.id, answer])

    assert by_sum == sets_by(
        [sum(weights[chosen] for chosen in answers.items()) for answers in everyone(logic, with_unsure=True)]
    )


@given(CHANCE)
def test_each_vector_is_counted_once_for_each_set_that_it_is_in(chance: Random) -> None:
    space = space_of(any_logic(chance), {})
    sets = [chance.randint(0, space.everything) for _ in range(chance.randint(1, 6))]

    counted = space.counted(sets)

    assert list(counted) == [sum(each >> vector & 1 for each in sets) for vector in range(space.size)]


def test_a_vector_may_be_in_255_sets() -> None:
    question = Question("sleep", (0, 1), unsure=0, cap=1)
    logic = Logic((question,), {}, (), (), (), (), highest_level=0)

    counted = space_of(logic, {}).counted([0b010] * 255)

    assert counted == bytes([0, 255, 0])


def test_no_sets_have_no_vectors() -> None:
    assert union([]) == 0


def sets_by(sums: list[int]) -> dict[int, VectorSet]:
    return {
        total: sum(1 << vector for vector, each in enumerate(sums) if each == total) for total in set(sums)
    }
