"""Each property as `docs/quiz-format.md` says it, tried on one person after the other."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, product

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.claims import Claim
from sitegen.quiz.engine import evaluate
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.properties import Careful, FlagExact, Steps
from tests.unit.quiz.naive import contexts, everyone, is_true, level, mildest, raised, stops


def is_total(logic: Logic, _: Claim) -> bool:
    return all(level(logic, answers) is not None for answers in everyone(logic, with_unsure=True))


def is_reachable(logic: Logic, _: Claim) -> bool:
    return set(range(logic.highest_level + 1)) == set(_levels(logic))


def is_dangerous_alone(logic: Logic, claim: Claim) -> bool:
    """Tell whether the quiz stops as claimed, only then gives the highest level, and no answer undoes it."""
    people = list(everyone(logic, with_unsure=False))
    return all(
        stops(logic, a) == is_true(claim.conditions["when"], logic, a, {})
        and stops(logic, a) == (level(logic, a) == logic.highest_level)
        for a in people
    ) and all(
        stops(logic, b) for a, b in product(people, people) if stops(logic, a) and _adds_to(logic, b, a)
    )


def is_implied(logic: Logic, claim: Claim) -> bool:
    when, then = claim.conditions["when"], claim.conditions["then"]
    people = list(everyone(logic, with_unsure=True))
    return all(is_true(then, logic, a, {}) for a in people if is_true(when, logic, a, {}))


def is_exact(logic: Logic, claim: Claim) -> bool:
    assert isinstance(claim.text, FlagExact)
    [shown] = (flag.when for flag in logic.flags if flag.id == claim.text.flag)
    return all(
        is_true(shown, logic, a, context) == is_true(claim.conditions["when"], logic, a, context)
        for a in everyone(logic, with_unsure=True)
        for context in contexts(logic)
    )


def is_monotone(logic: Logic, _: Claim) -> bool:
    people = [(a, _level(logic, a)) for a in everyone(logic, with_unsure=False)]
    return all(
        milder_level <= level
        for (milder, milder_level), (answers, level) in product(people, people)
        if all(milder[id_].severity <= answers[id_].severity for id_ in answers)
    )


def is_in_small_steps(logic: Logic, claim: Claim) -> bool:
    assert isinstance(claim.text, Steps)
    allowed = claim.text
    return all(
        abs(_level(logic, one) - _level(logic, other))
        <= (min(allowed.one_step, allowed.any_change) if is_next else allowed.any_change)
        for question in logic.questions
        if question.id in allowed.questions
        for one, other, is_next in _pairs(logic, question)
    )


def is_all_of_use(logic: Logic, _: Claim) -> bool:
    return all(
        any(_level(logic, one) != _level(logic, other) for one, other, _ in _pairs(logic, question))
        for question in logic.questions
    )


def is_careful(logic: Logic, claim: Claim) -> bool:
    assert isinstance(claim.text, Careful)
    return all(
        _level(logic, unsure) >= _level(logic, mild) and stops(logic, unsure) <= stops(logic, mild)
        for question in logic.questions
        for unsure, mild in _unsure_or_mild(logic, question)
    ) and all(
        _level(logic, {**mildest(logic), q.id: unsure_of(q)}) == claim.text.alone[q.id]
        for q in logic.questions
        if q.id in claim.text.alone
    )


def is_true_range(logic: Logic, _: Claim) -> bool:
    for answers in everyone(logic, with_unsure=True):
        levels = settled_levels(logic, answers)
        outcome = evaluate(logic, answers, {})
        if (outcome.lowest, outcome.highest) != (min(levels), max(levels)):
            return False
    return True


def is_reason_enough(logic: Logic, _: Claim) -> bool:
    people = list(everyone(logic, with_unsure=False))
    for answers in people:
        outcome = evaluate(logic, answers, {})
        shared = {id_: answers[id_] for id_ in outcome.reasons}
        if any(_level(logic, other) < outcome.level for other in people if shared.items() <= other.items()):
            return False
    return True


def is_same_for_all(logic: Logic, _: Claim) -> bool:
    return all(
        level(logic, answers, context) == level(logic, answers)
        for answers in everyone(logic, with_unsure=False)
        for context in contexts(logic)
    )


PLAIN: Mapping[str, Callable[[Logic, Claim], bool]] = {
    "total": is_total,
    "reachable": is_reachable,
    "emergencies": is_dangerous_alone,
    "implies": is_implied,
    "flag": is_exact,
    "monotone": is_monotone,
    "steps": is_in_small_steps,
    "matters": is_all_of_use,
    "careful": is_careful,
    "range": is_true_range,
    "reasons": is_reason_enough,
    "context": is_same_for_all,
}


def settled_levels(logic: Logic, answers: Answers) -> list[int]:
    """Return the levels of all that could stand instead of "not sure"."""
    options = {q.id: [Answer(severity) for severity in q.severities] for q in logic.questions}
    open_to = [options[id_] if answer.is_unsure else [answer] for id_, answer in answers.items()]
    return [_level(logic, dict(zip(answers, chosen, strict=True))) for chosen in product(*open_to)]


def unsure_of(question: Question) -> Answer:
    return Answer(question.unsure, is_unsure=True)


def _adds_to(logic: Logic, answers: Answers, others: Answers) -> bool:
    """Tell whether `answers` are `others` and perhaps more of what those left at its mildest."""
    return all(answers[id_] == others[id_] for id_ in raised(logic, others))


def _pairs(logic: Logic, question: Question) -> Iterator[tuple[Answers, Answers, bool]]:
    """Yield two people who differ in the answer to one question, and whether these are neighbours."""
    for answers in everyone(logic, with_unsure=False):
        for low, high in combinations(question.severities, 2):
            is_next = question.severities.index(high) == question.severities.index(low) + 1
            yield {**answers, question.id: Answer(low)}, {**answers, question.id: Answer(high)}, is_next


def _unsure_or_mild(logic: Logic, question: Question) -> Iterator[tuple[Answers, Answers]]:
    """Yield two people with all in common but "not sure" and the mildest answer to one question."""
    for answers in everyone(logic, with_unsure=True):
        yield (
            {**answers, question.id: unsure_of(question)},
            {**answers, question.id: mildest(logic)[question.id]},
        )


def _levels(logic: Logic) -> list[int]:
    return [_level(logic, answers) for answers in everyone(logic, with_unsure=False)]


def _level(logic: Logic, answers: Answers) -> int:
    found = level(logic, answers)
    assert found is not None
    return found
