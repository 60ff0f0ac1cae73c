"""The quiz in the plainest words, one person at a time; the engine and the provers are compared with it."""

from collections.abc import Iterator, Mapping
from itertools import product

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf
from sitegen.quiz.logic import Logic

NOTHING_CHOSEN: Mapping[str, str] = {}


def everyone(logic: Logic, *, with_unsure: bool) -> Iterator[Answers]:
    """Yield all sets of answers, those to the last question changing first."""
    options = []
    for question in logic.questions:
        answers = [Answer(severity) for severity in question.severities]
        options.append([*answers, Answer(question.unsure, is_unsure=True)] if with_unsure else answers)
    for chosen in product(*options):
        yield {question.id: answer for question, answer in zip(logic.questions, chosen, strict=True)}


def contexts(logic: Logic) -> Iterator[Mapping[str, str]]:
    """Yield all that may be chosen besides, or left open."""
    for options in product(*(("", *options) for options in logic.context.values())):
        yield {name: option for name, option in zip(logic.context, options, strict=True) if option}


def mildest(logic: Logic) -> dict[str, Answer]:
    return {question.id: Answer(question.severities[0]) for question in logic.questions}


def raised(logic: Logic, answers: Answers) -> list[str]:
    """Return the questions whose answer is not the mildest one."""
    return [id_ for id_, answer in mildest(logic).items() if answers[id_] != answer]


def score(logic: Logic, answers: Answers) -> int:
    return sum(min(answers[question.id].severity, question.cap) for question in logic.questions)


def stops(logic: Logic, answers: Answers, context: Mapping[str, str] = NOTHING_CHOSEN) -> bool:
    return any(is_true(emergency.when, logic, answers, context) for emergency in logic.emergencies)


def level(logic: Logic, answers: Answers, context: Mapping[str, str] = NOTHING_CHOSEN) -> int | None:
    """Return the highest level that any rule gives, if one does."""
    given = [floor.level for floor in logic.floors if is_true(floor.when, logic, answers, context)]
    for band in logic.bands:
        if score(logic, answers) <= band.up_to:
            given.append(band.level)
            break
    if stops(logic, answers, context):
        given.append(logic.highest_level)
    return max(given, default=None)


def is_true(condition: Condition, logic: Logic, answers: Answers, context: Mapping[str, str]) -> bool:
    if isinstance(condition, AllOf):
        return all(is_true(part, logic, answers, context) for part in condition.parts)
    if isinstance(condition, OneOf):
        return any(is_true(part, logic, answers, context) for part in condition.parts)
    if isinstance(condition, IsUnsure):
        return answers[condition.question].is_unsure
    if isinstance(condition, IsChosen):
        return (context.get(condition.context) == condition.option) == condition.expected
    return any(_compares(number, condition) for number in _numbers(condition.name, logic, answers, context))


def _numbers(name: str, logic: Logic, answers: Answers, context: Mapping[str, str]) -> list[int]:
    if name == "any":
        return [answer.severity for answer in answers.values()]
    if name == "score":
        return [score(logic, answers)]
    if name == "unsure":
        return [sum(answer.is_unsure for answer in answers.values())]
    if name == "level":
        return [number for number in [level(logic, answers, context)] if number is not None]
    return [answers[name].severity]


def _compares(number: int, comparison: Comparison) -> bool:
    signs = {
        "==": number == comparison.value,
        "!=": number != comparison.value,
        "<": number < comparison.value,
        "<=": number <= comparison.value,
        ">": number > comparison.value,
        ">=": number >= comparison.value,
    }
    return signs[comparison.operator.value]
