"""What a fault says, read back and tried: are there such answers, and do they break the property?"""

import re
from collections.abc import Callable, Mapping

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.claims import Claim
from sitegen.quiz.engine import evaluate
from sitegen.quiz.logic import Logic
from sitegen.quiz.properties import Careful, FlagExact, Steps
from tests.unit.quiz.naive import everyone, is_true, level, mildest, raised, stops
from tests.unit.quiz.proof.plain_properties import settled_levels, unsure_of


def named(logic: Logic, words: str) -> Answers:
    """Return the answers that the words name, with all else at its mildest."""
    unsure = {question.id: unsure_of(question) for question in logic.questions}
    told = re.findall(r'"(\w+)" at (\d|"not sure")', words)
    return mildest(logic) | {id_: Answer(int(at)) if at.isdigit() else unsure[id_] for id_, at in told}


def question_in(message: str, words: str) -> str:
    """Return the question named after these words."""
    found = re.search(rf'{re.escape(words)} "(\w+)"', message)
    assert found, message
    return found[1]


def levels_in(message: str) -> list[int]:
    """Return the levels that are named, each with its name of "some care"."""
    return [int(number) for number in re.findall(r"(\d) \(some care\)", message)]


def has_no_level(logic: Logic, _: Claim, message: str) -> bool:
    return level(logic, named(logic, message)) is None


def is_unreachable(logic: Logic, _: Claim, message: str) -> bool:
    [missing] = levels_in(message)
    return all(level(logic, answers) != missing for answers in everyone(logic, with_unsure=False))


def is_false_alarm_or_silence(logic: Logic, claim: Claim, message: str) -> bool:
    answers = named(logic, message)
    is_dangerous = is_true(claim.conditions["when"], logic, answers, {})
    if "undoes" in message:
        undone = question_in(message, "An answer to")
        without = {**answers, undone: mildest(logic)[undone]}
        return stops(logic, without) and not stops(logic, answers)
    if "without an emergency" in message:
        return level(logic, answers) == logic.highest_level and not stops(logic, answers)
    return stops(logic, answers) == ("wrongly stops" in message) != is_dangerous


def is_not_implied(logic: Logic, claim: Claim, message: str) -> bool:
    """Tell whether nobody with fewer answers raised breaks the property, besides whether this person does."""
    when, then = claim.conditions["when"], claim.conditions["then"]
    people = everyone(logic, with_unsure=True)
    broken = [a for a in people if is_true(when, logic, a, {}) and not is_true(then, logic, a, {})]
    answers = named(logic, message)
    fewest = min(len(raised(logic, each)) for each in broken)
    return (
        answers in broken
        and len(raised(logic, answers)) == fewest
        and [level(logic, answers)] == levels_in(message)
    )


def is_wrongly_shown_or_hidden(logic: Logic, claim: Claim, message: str) -> bool:
    assert isinstance(claim.text, FlagExact)
    answers, context = (
        named(logic, message),
        dict(re.findall(r'"(\w+)" is (\w+)', message.partition("where")[2])),
    )
    is_shown = is_true(logic.flags[0].when, logic, answers, context)
    is_meant = is_true(claim.conditions["when"], logic, answers, context)
    return is_shown != is_meant and is_shown == (" is shown " in message)


def is_less_for_more(logic: Logic, _: Claim, message: str) -> bool:
    before, after = _before_and_after(logic, message)
    return [before, after] == levels_in(message) and before > after


def is_too_far(logic: Logic, claim: Claim, message: str) -> bool:
    assert isinstance(claim.text, Steps)
    before, after = _before_and_after(logic, message)
    least = min(claim.text.one_step, claim.text.any_change)
    return [before, after] == levels_in(message) and abs(before - after) > least


def is_useless(logic: Logic, _: Claim, message: str) -> bool:
    useless = question_in(message, "No answer to")
    return all(
        level(logic, answers) == level(logic, {**answers, useless: mildest(logic)[useless]})
        for answers in everyone(logic, with_unsure=False)
    )


def is_careless(logic: Logic, claim: Claim, message: str) -> bool:
    assert isinstance(claim.text, Careful)
    id_ = question_in(message, '"Not sure" to')
    mild = named(logic, message)
    unsure = {**mild, **{q.id: unsure_of(q) for q in logic.questions if q.id == id_}}
    if "alone gives" in message:
        return f"gives level {level(logic, unsure)}, not {claim.text.alone[id_]}." in message
    if "emergency by itself" in message:
        return stops(logic, unsure) and not stops(logic, mild)
    return (level(logic, unsure) or 0) < (level(logic, mild) or 0)


def is_false_range(logic: Logic, _: Claim, message: str) -> bool:
    answers = named(logic, message)
    levels, outcome = settled_levels(logic, answers), evaluate(logic, answers, {})
    shown, true = (outcome.lowest, min(levels)) if "lowest" in message else (outcome.highest, max(levels))
    return shown != true and f"level shown is {shown} instead of {true} with" in message


def is_too_few_reasons(logic: Logic, _: Claim, message: str) -> bool:
    shown, _and_less, other = message.partition(", and less ")
    answers, others = named(logic, shown), named(logic, other)
    [given], reasons = levels_in(message), {id_: answers[id_] for id_ in raised(logic, answers)}
    outcomes = (
        evaluate(logic, person, {})
        for person in everyone(logic, with_unsure=False)
        if reasons.items() <= person.items()
    )
    return (
        any((outcome.level, outcome.reasons) == (given, tuple(reasons)) for outcome in outcomes)
        and reasons.items() <= others.items()
        and (level(logic, others) or 0) < given
    )


def is_changed_by_context(logic: Logic, _: Claim, message: str) -> bool:
    context = dict(re.findall(r'"(\w+)" is (\w+)', message))
    people = everyone(logic, with_unsure=False)
    return any(level(logic, answers, context) != level(logic, answers) for answers in people)


def _before_and_after(logic: Logic, message: str) -> tuple[int, int]:
    changed = re.match(r'Raising "(\w+)" from (\d) to (\d) (raises|lowers) ', message)
    assert changed, message
    id_, low, high, verb = changed.groups()
    others = named(logic, message)
    before, after = (level(logic, {**others, id_: Answer(int(each))}) or 0 for each in (low, high))
    assert (verb == "raises") is (after > before)
    return before, after


IS_REAL: Mapping[str, Callable[[Logic, Claim, str], bool]] = {
    "total": has_no_level,
    "reachable": is_unreachable,
    "emergencies": is_false_alarm_or_silence,
    "implies": is_not_implied,
    "flag": is_wrongly_shown_or_hidden,
    "monotone": is_less_for_more,
    "steps": is_too_far,
    "matters": is_useless,
    "careful": is_careless,
    "range": is_false_range,
    "reasons": is_too_few_reasons,
    "context": is_changed_by_context,
}
"""By the kind of the property."""
