"""What is said of a property that does not hold: where, and with which answers."""

import pytest

from tests.unit.quiz.proof.changed_rules import changed, found_in, pointed_at, property_of, quiz_of

IOP = "2 (an Intensive Outpatient Program (IOP))"
MILD = "all else at its mildest"

FAULTS: list[tuple[str, tuple[str, str, str], list[str]]] = [
    (
        "every-level-is-possible",
        ("floors/one-strong-answer", "thoughts >= 1 or any >= 2", "any == 0 or any >= 1"),
        [
            "properties: every-level-is-possible: | No answers lead to level 0 "
            "(looking after yourself and a check-in with your doctor).",
        ],
    ),
    (
        "danger-stops-at-once",
        ("emergencies/may-act-on-thoughts", "thoughts == 3", "thoughts == 2"),
        [
            f'emergencies: thoughts == 2 | The quiz wrongly stops with "thoughts" at 2 and {MILD}.',
            f'properties: danger-stops-at-once: | The quiz wrongly goes on with "thoughts" at 3 and {MILD}.',
        ],
    ),
    (
        "danger-stops-at-once",
        ("floors/cannot-be-alone", "level: 4", "level: 5"),
        [
            "floors: self_care == 3 or substances == 3 | "
            f'Level 5 comes without an emergency with "self_care" at 3 and {MILD}.',
        ],
    ),
    (
        "danger-stops-at-once",
        ("emergencies/withdrawal-or-overdose", "substances == 4", "substances == 4 and body <= 1"),
        [
            "properties: danger-stops-at-once: | "
            f'An answer to "body" undoes an emergency with "substances" at 4, "body" at 2 and {MILD}.',
            "properties: danger-stops-at-once: | "
            f'The quiz wrongly goes on with "substances" at 4, "body" at 2 and {MILD}.',
        ],
    ),
    (
        "more-is-never-less",
        ("floors/one-strong-answer", "any >= 2", "any == 2"),
        [
            'floors: thoughts >= 1 or any == 2 | Raising "home" from 2 to 3 lowers the level '
            "from 1 (regular visits with a therapist or prescriber) "
            f"to 0 (looking after yourself and a check-in with your doctor), with {MILD}.",
        ],
    ),
    (
        "no-wild-jumps",
        ("floors/no-safe-home", "score >= 18", "score >= 15"),
        [
            f'floors: home == 3 and score >= 15 | Raising "function" from {low} to {high} raises the level '
            f"from {IOP} to 4 (care day and night), with {others} and {MILD}."
            for low, high, others in (
                (0, 1, '"symptoms" at 3, "home" at 3, "help_so_far" at 3, "taking_part" at 3, "body" at 2'),
                (1, 2, '"symptoms" at 2, "home" at 3, "help_so_far" at 3, "taking_part" at 3, "body" at 2'),
                (2, 3, '"symptoms" at 3, "home" at 3, "help_so_far" at 3, "taking_part" at 3'),
            )
        ],
    ),
    (
        "every-question-counts",
        ("floors/cannot-be-alone", "self_care == 3 or substances == 3", "any == 0 or any >= 1"),
        [
            "properties: every-question-counts: | "
            f'No answer to "{question}" ever changes the level, so it need not be asked.'
            for question in ("function", "self_care", "symptoms")
        ],
    ),
    (
        "one-overwhelming-answer",
        ("floors/one-overwhelming-answer", " or taking_part == 3", ""),
        [
            "properties: one-overwhelming-answer: | "
            "The level is 1 (regular visits with a therapist or prescriber) "
            f'with "taking_part" at 3 and {MILD}: "when" is true and "then" is not.',
        ],
    ),
    (
        "not-sure-about-safety",
        ("parts/safety/questions/thoughts", "unsure: 2", "unsure: 0"),
        [
            "properties: not-sure-about-safety: | "
            "The level is 0 (looking after yourself and a check-in with your doctor) "
            f'with "thoughts" at "not sure" and {MILD}: "when" is true and "then" is not.',
        ],
    ),
    (
        "not-sure-is-careful",
        ("parts/safety/questions/thoughts", "unsure: 2", "unsure: 3"),
        [
            'properties: not-sure-is-careful: | "Not sure" to "thoughts" alone gives level 5, not 2.',
            "properties: not-sure-is-careful: | "
            f'"Not sure" to "thoughts" is an emergency by itself, with {MILD}.',
        ],
    ),
    (
        "not-sure-is-careful",
        ("floors/one-overwhelming-answer", "function == 3", "function == 0"),
        [
            "properties: not-sure-is-careful: | "
            f'"Not sure" to "function" gives less than its mildest answer, with {MILD}.',
            'properties: not-sure-is-careful: | "Not sure" to "self_care" alone gives level 2, not 1.',
            'properties: not-sure-is-careful: | "Not sure" to "symptoms" alone gives level 2, not 1.',
        ],
    ),
    (
        "the-range-is-true",
        ("floors/one-overwhelming-answer", "function == 3", "function == 1"),
        [
            "properties: the-range-is-true: | "
            f'The highest level shown is 1 instead of 2 with "function" at "not sure" and {MILD}.',
        ],
    ),
    (
        "the-reasons-are-enough",
        ("floors/one-overwhelming-answer", "function == 3", "function == 0"),
        [
            "properties: the-reasons-are-enough: | "
            f"The same reasons give level {IOP} {shown}, and less {other}."
            for shown, other in (
                (f'with "body" at 1 and {MILD}', f'with "function" at 1, "body" at 1 and {MILD}'),
                (
                    f'with "taking_part" at 1 and {MILD}',
                    f'with "function" at 1, "taking_part" at 1 and {MILD}',
                ),
                ("with all at their mildest", f'with "function" at 1 and {MILD}'),
            )
        ],
    ),
    (
        "talk-today-is-shown",
        ("flags/talk-today", " or reality is unsure", " or substances is unsure"),
        [
            "flags: thoughts >= 1 or reality >= 2 or thoughts is unsure or substances is unsure | "
            f'"talk-today" is shown with "substances" at "not sure" and {MILD}.',
        ],
    ),
    (
        "minor-is-shown",
        ("flags/minor", "age == under_18", "age == older"),
        [
            'flags: age == older | "minor" is not shown with all at their mildest, where "age" is under_18.',
            'flags: age == older | "minor" is shown with all at their mildest, where "age" is older.',
        ],
    ),
]


@pytest.mark.parametrize(("broken", "change", "expected"), FAULTS)
def test_a_fault_is_told_in_words_at_the_rule_that_makes_it(
    broken: str, change: tuple[str, str, str], expected: list[str]
) -> None:
    text = changed(*change)

    found = found_in(quiz_of(text), claims={broken})

    assert [f"{pointed_at(text, finding.place)} | {finding.message}" for finding in found] == expected
    assert {(finding.rule, finding.place.path, property_of(finding)) for finding in found} == {
        ("quiz/property", "content/quizzes/care-level.yaml", broken)
    }
