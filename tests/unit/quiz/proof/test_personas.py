"""A persona whose result has changed is found, and the quiz has no proof."""

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.proof.prove import prove

SNORER = "answers: {breathing: 2}\n    level: 2\n"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            "answers: {breathing: 2}\n    level: 1\n",
            "58:5 This persona now gets level 2 instead of 1. Decided by: pauses.",
        ),
        (
            "answers: {falling_asleep: 1, breathing: 0}\n    level: 1\n",
            "58:5 This persona now gets level 0 instead of 1. Decided by: the score.",
        ),
        (
            "answers: {breathing: 2}\n    level: 2\n    flags: [night-work]\n",
            '59:5 This persona no longer gets the flag "night-work". Its flags are: none.',
        ),
        (
            "answers: {breathing: unsure}\n    context: {shift: works_nights}\n    level: 1\n",
            "59:5 This persona now gets level 2 instead of 1. Decided by: pauses.",
        ),
    ],
)
def test_another_result_than_agreed_is_found(sleep_text: str, other: str, expected: str) -> None:
    assert sleep_text.count(SNORER) == 1
    findings = Findings()
    quiz = parse_quiz("sleep", sleep_text.replace(SNORER, other).encode(), Place("sleep.yaml"), findings)
    assert quiz, findings.graded({})

    proof = prove(quiz, findings)

    (found,) = findings.graded({})
    assert proof is None
    assert found.rule == "quiz/persona"
    assert f"{found.place.line}:{found.place.column} {found.message} {found.hint}" == expected
