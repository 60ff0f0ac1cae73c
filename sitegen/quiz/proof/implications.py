"""What has to follow from answers: at least a level, an emergency, a flag."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.quiz.condition import UNSURE, AllOf, Comparison, Condition, IsUnsure, OneOf
from sitegen.quiz.contexts import contexts
from sitegen.quiz.proof.study import Fault, Study, in_words, level_at
from sitegen.quiz.space import Space


def prove_implies(study: Study, when: Condition, then: Condition) -> Iterator[Fault]:
    """Find answers of which `when` is true and `then` is not."""
    space = study.by_choice if _asks_for_unsure(when) or _asks_for_unsure(then) else study.by_severity
    broken = space.holds(when) & ~space.holds(then)
    if broken:
        vector = space.smallest(broken)
        level = study.definition.named(level_at(space, vector))
        where = in_words(space, vector)
        yield Fault(f'The level is {level} {where}: "when" is true and "then" is not.')


def prove_emergencies(study: Study, when: Condition) -> Iterator[Fault]:
    """Find answers that wrongly are or are not an emergency, and emergencies that another answer undoes."""
    space, highest = study.by_severity, study.logic.highest_level
    dangerous = space.holds(when)
    for vectors, words in (
        (dangerous & ~space.emergencies, "The quiz wrongly goes on"),
        (space.emergencies & ~dangerous, "The quiz wrongly stops"),
        (space.exactly(highest) & ~space.emergencies, f"Level {highest} comes without an emergency"),
    ):
        if vectors:
            vector = space.smallest(vectors)
            place = next(study.giving(space, vector, highest), None)
            yield Fault(f"{words} {in_words(space, vector)}.", place)
    yield from _undone(space)


def prove_flag(study: Study, flag_id: str, when: Condition) -> Iterator[Fault]:
    """Find answers with which the flag wrongly is or is not shown."""
    flag = next(flag for flag in study.logic.flags if flag.id == flag_id)
    place = study.definition.flags[flag.id].when.place
    for context in contexts(study.logic.context, (flag.when, when)):
        space = replace(study.by_choice, context=context) if context else study.by_choice
        shown, meant = space.holds(flag.when), space.holds(when)
        for vectors, words in ((meant & ~shown, "is not shown"), (shown & ~meant, "is shown")):
            if vectors:
                where = in_words(space, space.smallest(vectors))
                besides = f", where {_in_words(context)}" if context else ""
                yield Fault(f'"{flag.id}" {words} {where}{besides}.', place)


def prove_context(study: Study) -> Iterator[Fault]:
    """Find something asked besides that changes a level."""
    conditions = [*(e.when for e in study.logic.emergencies), *(f.when for f in study.logic.floors)]
    plain = study.by_severity
    for context in contexts(study.logic.context, conditions):
        changed = replace(plain, context=context).at_least
        if changed != plain.at_least:
            yield Fault(f"Some levels change where {_in_words(context)}.")


def _undone(space: Space) -> Iterator[Fault]:
    """Find emergencies that hold with the mildest answer to a question and not with every other one to it."""
    for axis, stride, slices in zip(space.axes, space.strides, space.slices, strict=True):
        stopped = space.emergencies & slices[0]
        for above, others in enumerate(slices):
            undone = stopped << above * stride & others & ~space.emergencies
            if undone:
                where = in_words(space, space.smallest(undone))
                yield Fault(f'An answer to "{axis.question.id}" undoes an emergency {where}.')


def _in_words(context: Mapping[str, str]) -> str:
    return " and ".join(f'"{name}" is {option}' for name, option in context.items())


def _asks_for_unsure(condition: Condition) -> bool:
    match condition:
        case IsUnsure():
            return True
        case Comparison(name, _, _):
            return name == UNSURE
        case AllOf(parts) | OneOf(parts):
            return any(map(_asks_for_unsure, parts))
        case _:
            return False
