import json

from sitegen.quiz.quiz import Quiz
from sitegen.quiz.view import OptionView, quiz_view


def test_questions_are_numbered_through_all_parts(care_level: Quiz) -> None:
    view = quiz_view(care_level)

    numbers = [question.number for part in view.parts for question in part.questions]
    assert numbers == list(range(1, 11))
    assert view.total == 10


def test_the_last_option_of_each_question_is_not_sure(sleep: Quiz) -> None:
    view = quiz_view(sleep)

    assert [question.options[-1] for part in view.parts for question in part.questions] == [
        OptionView("unsure", "I do not know", is_emergency=False)
    ] * 2


def test_safety_questions_come_first_and_name_the_answers_to_stop_at(care_level: Quiz) -> None:
    safety, life = quiz_view(care_level).parts

    stops = {
        question.id: [option.value for option in question.options if option.is_emergency]
        for part in (safety, life)
        for question in part.questions
    }
    assert {id_: values for id_, values in stops.items() if values} == {
        "thoughts": ["3"],
        "reality": ["3"],
        "substances": ["4"],
    }
    assert {"thoughts", "reality", "substances"} < {question.id for question in safety.questions}


def test_the_choice_without_a_part_starts_the_quiz_and_the_others_follow_theirs(care_level: Quiz) -> None:
    view = quiz_view(care_level)

    assert view.start
    assert view.start[0] == "for_whom"
    assert [[id_ for id_, _ in part.asides] for part in view.parts] == [["age"], []]


def test_a_quiz_may_start_without_a_choice(sleep: Quiz) -> None:
    assert quiz_view(sleep).start is None


def test_the_core_form_goes_in_unescaped(sleep: Quiz) -> None:
    assert json.loads(f"{quiz_view(sleep).core}")["highestLevel"] == 3
