"""The prover can fail: for each property of the site's own quiz, changes of one rule that break it."""

from dataclasses import replace

import pytest

from sitegen.findings import Place
from sitegen.quiz.condition import AllOf, IsChosen, OneOf
from sitegen.quiz.quiz import Quiz
from tests.unit.quiz.proof.changed_rules import SLOW, broken_by, changed, found_in, quiz_of

QUESTIONS = "parts/safety/questions"

CHANGES: list[tuple[str, str, str, set[str]]] = [
    # Emergencies: one left out, one too many, one that another answer undoes.
    (
        "emergencies/may-act-on-thoughts",
        "thoughts == 3",
        "thoughts == 3 and reality == 3",
        {"danger-stops-at-once", "more-is-never-less"},
    ),
    (
        "emergencies/may-act-on-thoughts",
        "thoughts == 3",
        "thoughts >= 2",
        {"danger-stops-at-once", "not-sure-is-careful"},
    ),
    (
        "emergencies/confused-or-may-harm",
        "reality == 3",
        "reality == 3 or self_care == 3",
        {"danger-stops-at-once"},
    ),
    (
        "emergencies/withdrawal-or-overdose",
        "substances == 4",
        "substances == 4 and self_care <= 2",
        {"danger-stops-at-once", "more-is-never-less"},
    ),
    ("floors/cannot-be-alone", "level: 4", "level: 5", {"danger-stops-at-once"}),
    # Floors: a part left out, a number changed by one, == instead of >=.
    (
        "floors/one-strong-answer",
        "thoughts >= 1",
        "thoughts >= 2",
        {"a-wish-not-to-be-here", "no-false-reassurance"},
    ),
    ("floors/one-strong-answer", "any >= 2", "any == 2", {"more-is-never-less", "one-strong-answer"}),
    (
        "floors/one-strong-answer",
        "any >= 2",
        "any >= 3",
        {"no-wild-jumps", "not-sure-is-careful", "one-strong-answer"},
    ),
    (
        "floors/one-strong-answer",
        "thoughts >= 1 or any >= 2",
        "any == 0 or any >= 1",
        {"every-level-is-possible", "not-sure-is-careful"},
    ),
    (
        "floors/safety-answer",
        "thoughts == 2 or reality == 2 or",
        "thoughts == 2 or",
        {"a-safety-answer", "no-wild-jumps", "not-sure-about-safety", "not-sure-is-careful"},
    ),
    ("floors/one-overwhelming-answer", " or taking_part == 3", "", {"one-overwhelming-answer"}),
    ("floors/function-and-symptoms", "level: 3", "level: 2", {"tasks-and-symptoms"}),
    (
        "floors/safety-answer-and-more",
        "home >= 2",
        "home == 3",
        {"reality-and-something-else", "thoughts-and-something-else"},
    ),
    (
        "floors/safety-answer-and-more",
        "(thoughts == 2 or reality == 2)",
        "thoughts == 2",
        {"reality-and-something-else"},
    ),
    (
        "floors/safety-answer-and-more",
        " or thoughts == 2 and reality == 2",
        "",
        {"thoughts-and-something-else"},
    ),
    ("floors/body-and-substances", "substances >= 2", "substances >= 3", {"body-and-substances"}),
    ("floors/cannot-be-alone", " or substances == 3", "", {"cannot-be-alone"}),
    ("floors/no-safe-home", "score >= 18", "score >= 19", {"no-safe-home"}),
    ("floors/no-safe-home", "home == 3", "home >= 2", {"day-and-night-only-for-cause"}),
    (
        "floors/cannot-be-alone",
        "self_care == 3 or substances == 3",
        "any == 0 or any >= 1",
        {
            "day-and-night-only-for-cause",
            "every-level-is-possible",
            "every-question-counts",
            "not-sure-is-careful",
        },
    ),
    # An early draft of the rules: from an IOP to care day and night by one answer.
    ("floors/no-safe-home", "score >= 18", "score >= 15", {"no-wild-jumps"}),
    # Less care for more severe answers.
    (
        "floors/one-overwhelming-answer",
        "function == 3",
        "function == 1",
        {"more-is-never-less", "no-wild-jumps", "one-overwhelming-answer", "the-range-is-true"},
    ),
    (
        "floors/one-overwhelming-answer",
        "function == 3",
        "function <= 0 or function == 3",
        {"more-is-never-less", "no-wild-jumps", "not-sure-is-careful", "the-reasons-are-enough"},
    ),
    # The score.
    ("score/bands", "up_to: 4", "up_to: 5", {"small-things-add-up"}),
    ("score/bands", "up_to: 9", "up_to: 10", {"hard-things-add-up"}),
    ("score/bands", "up_to: 14", "up_to: 18", {"no-wild-jumps", "very-hard-things-add-up"}),
    ("score/bands", "level: 3", "level: 4", {"day-and-night-only-for-cause", "no-wild-jumps"}),
    # "Not sure".
    (
        f"{QUESTIONS}/thoughts",
        "unsure: 2",
        "unsure: 0",
        {"not-sure-about-safety", "not-sure-is-careful"},
    ),
    (
        f"{QUESTIONS}/substances",
        "unsure: 2",
        "unsure: 1",
        {"not-sure-about-safety", "not-sure-is-careful"},
    ),
    (f"{QUESTIONS}/substances", "unsure: 2", "unsure: 4", {"not-sure-is-careful"}),
    (f"{QUESTIONS}/self_care", "unsure: 2", "unsure: 1", {"not-sure-is-careful"}),
    # Flags: shown too often or too rarely.
    ("flags/many-unsure", "unsure >= 4", "unsure >= 5", {"many-unsure-is-shown"}),
    ("flags/talk-today", "thoughts >= 1", "thoughts >= 2", {"talk-today-is-shown"}),
    ("flags/talk-today", " or reality is unsure", " or substances is unsure", {"talk-today-is-shown"}),
    ("flags/withdrawal", "substances >= 2", "substances >= 1", {"withdrawal-is-shown"}),
    ("flags/overdose", "substances >= 2", "substances >= 3", {"overdose-is-shown"}),
    ("flags/home-unsafe", "home == 3", "home >= 2", {"home-unsafe-is-shown"}),
    ("flags/body-care", "body == 2", "body >= 1", {"body-care-is-shown"}),
    ("flags/step-down", "help_so_far == 3", "help_so_far == 3 and symptoms >= 1", {"step-down-is-shown"}),
    ("flags/minor", "age == under_18", "age != adult", {"minor-is-shown"}),
    ("flags/caregiver", "for_whom == someone_else", "for_whom == me", {"caregiver-is-shown"}),
]


@pytest.mark.parametrize(("path", "old", "new", "broken"), CHANGES)
def test_a_change_breaks_these_properties_and_no_others(
    path: str, old: str, new: str, broken: set[str]
) -> None:
    text = changed(path, old, new)

    assert broken_by(text, slow=SLOW & broken) == broken


BY_LOGIC_ALONE = {"one-level-each", "age-and-role-change-nothing"}
"""Properties that no text can break, since an earlier check refuses it; the next tests change the logic."""


def test_each_property_is_broken_by_some_change(care_level: Quiz) -> None:
    broken = set().union(*(broken for *_, broken in CHANGES))

    assert broken | BY_LOGIC_ALONE == {claim.id for claim in care_level.claims}
    assert not broken & BY_LOGIC_ALONE


def test_without_bands_answers_below_every_floor_have_no_level(care_level: Quiz) -> None:
    logic = replace(care_level.logic, bands=())

    [finding] = found_in(care_level, claims={"one-level-each"}, logic=logic)

    assert (finding.place, finding.message) == (
        claimed_at(care_level, "one-level-each"),
        "There is no level with all at their mildest.",
    )


def test_a_floor_that_asks_for_age_changes_levels(care_level: Quiz) -> None:
    first, *others = care_level.logic.floors
    young = IsChosen("age", "under_18", expected=True)
    logic = replace(care_level.logic, floors=(replace(first, when=OneOf((first.when, young))), *others))

    [finding] = found_in(care_level, claims={"age-and-role-change-nothing"}, logic=logic)

    assert (finding.place, finding.message) == (
        claimed_at(care_level, "age-and-role-change-nothing"),
        'Some levels change where "age" is under_18.',
    )


def test_an_emergency_that_asks_for_age_changes_levels(care_level: Quiz) -> None:
    first, *others = care_level.logic.emergencies
    not_old = AllOf((first.when, IsChosen("age", "older", expected=False)))
    logic = replace(care_level.logic, emergencies=(replace(first, when=not_old), *others))

    [finding] = found_in(care_level, claims={"age-and-role-change-nothing"}, logic=logic)

    assert finding.message == 'Some levels change where "age" is older.'


def test_at_most_three_faults_of_a_property_are_shown() -> None:
    text = changed("floors/one-strong-answer", "level: 1", "level: 3")

    found = found_in(quiz_of(text), claims={"no-wild-jumps"})

    assert len(found) == 3


def claimed_at(quiz: Quiz, id_: str) -> Place:
    return next(claim.place for claim in quiz.claims if claim.id == id_)
