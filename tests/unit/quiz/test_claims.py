"""Properties that name what there is not are found before anything is proved."""

from collections.abc import Callable

import pytest

from sitegen.quiz.condition import Comparison, Operator
from sitegen.quiz.quiz import Quiz

FaultsAfter = Callable[[str, str], list[str]]


def test_a_claim_knows_its_place_and_its_conditions(sleep: Quiz) -> None:
    claim = sleep.claims[0]

    assert (claim.id, claim.place.line, claim.place.column) == ("pauses-are-checked", 60, 3)
    assert claim.conditions == {
        "when": Comparison("breathing", Operator.AT_LEAST, 2),
        "then": Comparison("level", Operator.AT_LEAST, 2),
    }


def test_claims_stand_in_the_order_of_the_file(sleep: Quiz) -> None:
    assert [(claim.id, claim.text.kind) for claim in sleep.claims] == [
        ("pauses-are-checked", "implies"),
        ("small-steps", "steps"),
        ("not-sure-is-careful", "careful"),
        ("night-work-is-shown", "flag"),
    ]


@pytest.mark.parametrize(
    ("text", "other", "found"),
    [
        (
            "then: level >= 2",
            "then: levels >= 2",
            '63:11 quiz/unknown-name: "levels" is not known here. Did you mean "level"?',
        ),
        (
            "then: level >= 2",
            "then: level >= 4",
            '63:11 quiz/impossible-condition: "level >= 4" is never true. "level" can be 0 to 3.',
        ),
        (
            "then: level >= 2",
            "then: shift == works_nights",
            '63:11 quiz/name-out-of-place: "shift" may not stand in this rule. '
            "It may choose words, in a flag, but never change the level.",
        ),
        (
            "    when: unsure == 2 or shift == works_nights",
            "    when: level == 2 or shift == works_nights",
            '78:11 quiz/name-out-of-place: "level" may not stand in this rule. '
            "The level follows from the rules, so no rule can ask for it; a property can.",
        ),
        (
            "questions: [falling_asleep]",
            "questions: [falling_asleep, breath]",
            '67:33 quiz/unknown-name: "breath" is not known here. Did you mean "breathing"?',
        ),
        (
            "alone: {falling_asleep: 0, breathing: 2}",
            "alone: {falling_asleep: 0, snoring: 2}",
            '73:32 quiz/unknown-name: "snoring" is not known here. Known are: falling_asleep, breathing.',
        ),
        (
            "alone: {falling_asleep: 0, breathing: 2}",
            "alone: {falling_asleep: 0, breathing: 4}",
            '73:32 quiz/unknown-name: "4" is not known here. Known are: 0, 1, 2, 3.',
        ),
        (
            "    flag: night-work",
            "    flag: night",
            '77:5 quiz/unknown-name: "night" is not known here. Did you mean "night-work"?',
        ),
        (
            "    one_step: 1\n",
            "",
            '65:3 data/missing-key: "one_step" is missing. '
            "The most levels between an answer and the next one to the same question.",
        ),
        (
            "kind: careful",
            "kind: carefull",
            '72:5 data/invalid-value: "kind": "carefull" is not one of '
            "'total', 'reachable', 'emergencies', 'implies', 'flag', 'monotone', 'steps', 'matters', "
            "'careful', 'range', 'reasons', 'context'. Did you mean \"careful\"?",
        ),
        (
            "    kind: careful\n",
            "",
            '71:3 data/missing-key: "kind" is missing. '
            "What must be true of every result; each is proved over all sets of answers.",
        ),
        (
            "    alone: {",
            "    aloned: {",
            '73:5 data/unknown-key: "aloned" is not known here. Did you mean "alone"?',
        ),
        (
            "    in_words: Pauses in breathing lead to a check.\n",
            "",
            '60:3 data/missing-key: "in_words" is missing. '
            "What is proved, in words to the reader; the page of proofs shows it.",
        ),
    ],
)
def test_a_fault_of_a_property_is_found_where_it_stands(
    text: str, other: str, found: str, faults_after: FaultsAfter
) -> None:
    assert faults_after(text, other) == [found]


def test_an_emergency_that_is_claimed_is_a_dangerous_answer_too(faults_after: FaultsAfter) -> None:
    claimed = "kind: emergencies\n    when: score >= 3\n    in_words: Some answers mean danger."

    [fault] = faults_after("properties:\n", f"properties:\n  danger-stops:\n    {claimed}\n")

    assert fault == (
        '62:11 quiz/name-out-of-place: "score" may not stand in this rule. '
        "An emergency needs a dangerous answer of its own, never arithmetic."
    )
