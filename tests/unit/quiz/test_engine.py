"""What follows from answers, on the site's own quiz; the browser's engine runs the same table."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import Findings
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.engine import Outcome, evaluate, level_of
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.logic import Question
from sitegen.quiz.quiz import Quiz

ROOT = Path(__file__).parents[3]
LOGIC = load_quizzes(ROOT / "content", ["care-level"], Findings())["care-level"].logic
QUESTIONS = {question.id: question for question in LOGIC.questions}
VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))


def answer(question: Question, value: object) -> Answer:
    return Answer(question.unsure, is_unsure=True) if value == "unsure" else Answer(int(str(value)))


def any_answer(question: Question) -> st.SearchStrategy[Answer]:
    return st.sampled_from([answer(question, value) for value in (*question.severities, "unsure")])


ANY_ANSWERS = st.fixed_dictionaries({id_: any_answer(question) for id_, question in QUESTIONS.items()})


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["description"])
def test_the_table_holds(vector: dict[str, dict[str, object]]) -> None:
    answers = {id_: answer(QUESTIONS[id_], value) for id_, value in vector["answers"].items()}
    expected = {
        name.replace("nextUp", "next_up"): tuple(value) if isinstance(value, list) else value
        for name, value in vector["outcome"].items()
    }

    outcome = evaluate(LOGIC, answers, {name: str(option) for name, option in vector["context"].items()})

    assert {name: getattr(outcome, name) for name in expected} == expected
    assert set(expected) == set(Outcome.__dataclass_fields__)


def test_personas_reach_their_levels(care_level: Quiz) -> None:
    levels = {persona.id: level_of(LOGIC, persona.answers) for persona in care_level.personas}

    assert levels == {
        "stressed-but-coping": 0,
        "first-depression": 1,
        "abuse-and-anxiety": 1,
        "weekly-therapy-not-enough": 2,
        "daughter-leaves-hospital": 2,
        "daily-drinking": 2,
        "severe-depression": 3,
        "hears-things-after-birth": 5,
        "ill-when-cutting-down": 4,
        "cannot-care-for-self": 4,
        "has-a-plan": 5,
        "mostly-unsure": 2,
    }


@given(ANY_ANSWERS, st.data())
def test_a_more_severe_answer_never_means_less_care(answers: Answers, data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(LOGIC.questions))
    severities = sorted(data.draw(st.lists(st.sampled_from(question.severities), min_size=2, max_size=2)))

    levels = [level_of(LOGIC, {**answers, question.id: Answer(severity)}) for severity in severities]

    assert levels == sorted(levels)


@given(ANY_ANSWERS)
def test_the_reasons_alone_give_the_level_and_none_can_be_spared(answers: Answers) -> None:
    outcome = evaluate(LOGIC, answers, {})

    reasons = {id_: answers[id_] for id_ in outcome.reasons}
    without_one = [{id_: reasons[id_] for id_ in reasons if id_ != spared} for spared in reasons]

    assert level_of(LOGIC, reasons) == outcome.level
    assert all(level_of(LOGIC, others) < outcome.level for others in without_one)


@given(ANY_ANSWERS, st.data())
def test_no_way_to_settle_what_is_unsure_leaves_the_range(answers: Answers, data: st.DataObject) -> None:
    outcome = evaluate(LOGIC, answers, {})
    settled = {
        id_: Answer(data.draw(st.sampled_from(QUESTIONS[id_].severities))) if given.is_unsure else given
        for id_, given in answers.items()
    }

    assert outcome.lowest <= level_of(LOGIC, settled) <= outcome.highest
    assert outcome.lowest <= outcome.level <= outcome.highest


@given(ANY_ANSWERS)
def test_an_emergency_is_a_dangerous_answer_and_nothing_else(answers: Answers) -> None:
    dangerous = {"thoughts": 3, "reality": 3, "substances": 4}
    is_dangerous = any(answers[id_].severity == severity for id_, severity in dangerous.items())

    outcome = evaluate(LOGIC, answers, {})

    assert (outcome.level == 5) is is_dangerous
    assert bool(outcome.emergencies) is is_dangerous


@given(ANY_ANSWERS, st.sampled_from(LOGIC.context["age"]), st.sampled_from(LOGIC.context["for_whom"]))
def test_age_and_role_change_nothing_but_flags(answers: Answers, age: str, for_whom: str) -> None:
    plain = evaluate(LOGIC, answers, {})
    outcome = evaluate(LOGIC, answers, {"age": age, "for_whom": for_whom})

    assert replace(outcome, flags=()) == replace(plain, flags=())
    assert set(outcome.flags) - set(plain.flags) <= {"minor", "caregiver"}


def test_a_question_left_out_counts_as_its_mildest_option() -> None:
    mildest = {id_: Answer(question.severities[0]) for id_, question in QUESTIONS.items()}

    assert evaluate(LOGIC, {}, {}) == evaluate(LOGIC, mildest, {})
