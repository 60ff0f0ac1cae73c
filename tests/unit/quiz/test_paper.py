"""How the paper form is read follows from the rules."""

from itertools import combinations

from sitegen.quiz.answer import Answer
from sitegen.quiz.engine import level_of
from sitegen.quiz.paper import Ticked, flag_guides, level_guides
from sitegen.quiz.quiz import Quiz


def test_levels_go_from_the_most_care_to_the_least(care_level: Quiz) -> None:
    assert [guide.number for guide in level_guides(care_level)] == [5, 4, 3, 2, 1, 0]


def test_a_level_names_the_answers_that_give_it_by_themselves(sleep: Quiz) -> None:
    guides = {guide.number: guide.ticked for guide in level_guides(sleep)}

    assert guides == {
        3: (),
        2: (Ticked("Breathing", ("Someone saw it", "I do not know")),),
        1: (Ticked("Lying awake", ("Most of the night",)),),
        0: (),
    }


def test_rules_that_take_several_answers_are_told_in_words(sleep: Quiz) -> None:
    rules = {guide.number: guide.rules for guide in level_guides(sleep)}

    assert rules == {3: ("You stop breathing and lie awake.",), 2: (), 1: (), 0: ()}


def test_emergencies_stand_with_the_highest_level_alone(care_level: Quiz) -> None:
    emergencies = {guide.number: [e.id for e in guide.emergencies] for guide in level_guides(care_level)}

    assert emergencies.pop(5) == ["may-act-on-thoughts", "confused-or-may-harm", "withdrawal-or-overdose"]
    assert not any(emergencies.values())


def test_each_emergency_names_its_answer(care_level: Quiz) -> None:
    [first, *_] = level_guides(care_level)[0].emergencies

    [ticked] = first.ticked
    assert ticked.topic == "Thoughts of ending your life or hurting yourself"
    assert len(ticked.answers) == 1


def test_a_flag_names_the_answers_and_choices_that_raise_it(sleep: Quiz) -> None:
    [night_work] = flag_guides(sleep)

    assert night_work.ticked == (Ticked("Do you work at night?", ("Yes",)),)


def test_the_counts_on_paper_are_true_of_the_rules(care_level: Quiz) -> None:
    """The paper form says: five third answers or later mean an IOP or more, eight a PHP or more.

    The mildest such answers are the ones to try: by monotony, any others mean as much care or more.
    """
    logic = care_level.logic
    thirds = {question.id: Answer(max(2, question.severities[2])) for question in logic.questions}
    lowest = {
        count: min(
            level_of(logic, {id_: thirds[id_] for id_ in chosen}) for chosen in combinations(thirds, count)
        )
        for count in (5, 8)
    }

    assert lowest == {5: 2, 8: 3}
    assert "five or more" in care_level.definition.paper_limits[0]
    assert "eight or more" in care_level.definition.paper_limits[0]
