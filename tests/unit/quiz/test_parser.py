from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import Findings, Place
from sitegen.quiz.condition import AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf, Operator
from sitegen.quiz.logic import Question
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.scope import Scope, scopes
from sitegen.yaml_source.values import YamlText

QUESTIONS = {
    "thoughts": Question("thoughts", (0, 1, 2, 3), unsure=2, cap=2),
    "reality": Question("reality", (0, 2, 3), unsure=2, cap=3),
}
ALLOWED = scopes(QUESTIONS, {"age": ("under_18", "adult")}, highest_level=5)

THOUGHTS = Comparison("thoughts", Operator.AT_LEAST, 2)
REALITY = Comparison("reality", Operator.EQUAL, 3)


def parse(text: str, scope: Scope = ALLOWED.of_flags) -> tuple[Condition | None, list[str]]:
    """Return the condition and the findings of a condition that begins at line 7, column 11."""
    findings = Findings()
    condition = parse_condition(YamlText(text, Place("quiz.yaml", 7, 11)), scope, findings)
    found = findings.graded({})
    assert (condition is None) == bool(found)
    return condition, [
        f"{f.place.line}:{f.place.column} {f.rule}: {f.message} {f.hint}".strip() for f in found
    ]


def test_a_comparison_is_a_name_an_operator_and_a_number() -> None:
    assert parse("thoughts >= 2") == (THOUGHTS, [])


def test_spaces_do_not_matter() -> None:
    assert parse("  thoughts>=2 ") == (THOUGHTS, [])


def test_and_binds_more_tightly_than_or() -> None:
    condition, _ = parse("score > 1 or thoughts >= 2 and reality == 3")

    assert condition == OneOf((Comparison("score", Operator.MORE, 1), AllOf((THOUGHTS, REALITY))))


def test_brackets_come_first() -> None:
    condition, _ = parse("(score > 1 or thoughts >= 2) and reality == 3")

    assert condition == AllOf((OneOf((Comparison("score", Operator.MORE, 1), THOUGHTS)), REALITY))


def test_an_answer_can_be_unsure() -> None:
    assert parse("thoughts is unsure") == (IsUnsure("thoughts"), [])


def test_context_is_compared_with_its_options() -> None:
    assert parse("age == under_18") == (IsChosen("age", "under_18", expected=True), [])
    assert parse("age != adult") == (IsChosen("age", "adult", expected=False), [])


def test_totals_ask_about_all_answers() -> None:
    condition, _ = parse("any >= 3 and score >= 4 and unsure == 2")

    assert condition == AllOf(
        (
            Comparison("any", Operator.AT_LEAST, 3),
            Comparison("score", Operator.AT_LEAST, 4),
            Comparison("unsure", Operator.EQUAL, 2),
        )
    )


def test_a_wrong_name_is_found_at_its_column() -> None:
    _, found = parse("reality == 3 and thougts >= 2")

    assert found == ['7:28 quiz/unknown-name: "thougts" is not known here. Did you mean "thoughts"?']


def test_every_wrong_name_is_found() -> None:
    _, found = parse("thougts >= 2 or realty == 3")

    assert [fault.split(":")[1] for fault in found] == ["11 quiz/unknown-name", "27 quiz/unknown-name"]


def test_a_comparison_that_is_never_true_is_found() -> None:
    _, found = parse("thoughts >= 5")

    assert found == [
        '7:11 quiz/impossible-condition: "thoughts >= 5" is never true. "thoughts" can be 0, 1, 2 or 3.'
    ]


def test_a_severity_that_no_option_has_is_found() -> None:
    _, found = parse("reality == 1")

    assert found == [
        '7:11 quiz/impossible-condition: "reality == 1" is never true. "reality" can be 0, 2 or 3.'
    ]


def test_a_comparison_that_is_always_true_is_found() -> None:
    _, found = parse("score <= 5")

    assert found == ['7:11 quiz/impossible-condition: "score <= 5" is always true. "score" can be 0 to 5.']


def test_context_never_decides_a_level() -> None:
    _, found = parse("age == adult", ALLOWED.of_floors)

    assert found == [
        '7:11 quiz/name-out-of-place: "age" may not stand in this rule. '
        "It may choose words, in a flag, but never change the level."
    ]


def test_arithmetic_is_no_emergency() -> None:
    _, found = parse("score >= 5", ALLOWED.of_emergencies)

    assert found == [
        '7:11 quiz/name-out-of-place: "score" may not stand in this rule. '
        "An emergency needs a dangerous answer of its own, never arithmetic."
    ]


def test_how_sure_someone_is_never_decides_a_level() -> None:
    _, found = parse("unsure >= 1 or thoughts is unsure", ALLOWED.of_floors)

    why = 'It may choose words, in a flag; for the level, "not sure" counts as its severity.'
    assert found == [
        f'7:11 quiz/name-out-of-place: "unsure" may not stand in this rule. {why}',
        f'7:26 quiz/name-out-of-place: "thoughts is unsure" may not stand in this rule. {why}',
    ]


def test_an_emergency_is_never_about_who_is_unsure() -> None:
    _, found = parse("thoughts is unsure", ALLOWED.of_emergencies)

    assert [fault.partition(" It may")[0] for fault in found] == [
        '7:11 quiz/name-out-of-place: "thoughts is unsure" may not stand in this rule.'
    ]


def test_a_rule_cannot_ask_for_the_level_that_follows_from_it() -> None:
    rules = (ALLOWED.of_emergencies, ALLOWED.of_floors, ALLOWED.of_flags)

    found = {fault for scope in rules for fault in parse("level >= 2", scope)[1]}

    assert found == {
        '7:11 quiz/name-out-of-place: "level" may not stand in this rule. '
        "The level follows from the rules, so no rule can ask for it; a property can."
    }


def test_a_property_may_ask_for_the_level_and_for_who_is_unsure() -> None:
    assert parse("level >= 2", ALLOWED.of_properties) == (Comparison("level", Operator.AT_LEAST, 2), [])
    assert parse("thoughts is unsure", ALLOWED.of_properties) == (IsUnsure("thoughts"), [])


def test_a_level_that_there_is_not_is_found() -> None:
    _, found = parse("level >= 6", ALLOWED.of_properties)

    assert found == ['7:11 quiz/impossible-condition: "level >= 6" is never true. "level" can be 0 to 5.']


def test_a_property_never_depends_on_context() -> None:
    _, found = parse("age == adult", ALLOWED.of_properties)

    assert found == [
        '7:11 quiz/name-out-of-place: "age" may not stand in this rule. '
        "It may choose words, in a flag, but never change the level."
    ]


def test_context_has_no_order() -> None:
    _, found = parse("age > adult")

    assert found == [
        '7:11 quiz/condition-syntax: "age" has no order to compare by. '
        "Write age == under_18, or != for any other."
    ]


def test_an_unknown_option_of_context_is_found() -> None:
    _, found = parse("age == under18")

    assert found == ['7:18 quiz/unknown-name: "under18" is not an option of "age". Did you mean "under_18"?']


def test_unsure_is_not_compared_as_a_number() -> None:
    _, found = parse("thoughts == unsure")

    assert found == ['7:23 quiz/condition-syntax: "unsure" is not a number. Write thoughts is unsure.']


def test_where_reading_stops_is_found() -> None:
    faults = {text: parse(text)[1][0].partition(" A condition looks")[0] for text in UNREADABLE}

    assert faults == UNREADABLE


UNREADABLE = {
    "": "7:11 quiz/condition-syntax: The condition ends here, but the name of a question is needed.",
    "thoughts": "7:19 quiz/condition-syntax: The condition ends here, "
    "but a comparison (==, !=, <, <=, >, >=) is needed.",
    "thoughts >=": "7:22 quiz/condition-syntax: The condition ends here, "
    "but a number of six digits at most is needed.",
    "thoughts => 2": '7:20 quiz/condition-syntax: "=" stands here, '
    "but a comparison (==, !=, <, <=, >, >=) is needed.",
    "(thoughts >= 2": '7:25 quiz/condition-syntax: The condition ends here, but ")" is needed.',
    "thoughts >= 2)": '7:24 quiz/condition-syntax: ")" stands here, but "and", "or" or the end is needed.',
    "thoughts >= 2 reality == 3": '7:25 quiz/condition-syntax: "reality" stands here, '
    'but "and", "or" or the end is needed.',
    "and thoughts >= 2": '7:11 quiz/condition-syntax: "and" stands here, '
    "but the name of a question is needed.",
    "thoughts is sure": '7:23 quiz/condition-syntax: "sure" stands here, but "unsure" is needed.',
    "thoughts >= 20000000": '7:23 quiz/condition-syntax: "20000000" stands here, '
    "but a number of six digits at most is needed.",
    "(" * 30: "7:31 quiz/condition-syntax: "
    '"(" stands here, but something with fewer than 20 brackets inside one another is needed.',
}

WORDS = ("thoughts", "age", "adult", "score", "any", "unsure", "is", "and", "or", "(", ")", ">=", "==", "2")


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_is_a_condition_or_a_finding(text: str) -> None:
    parse(text)
