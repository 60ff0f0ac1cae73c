"""The reference engine: from answers to an outcome.

`assets/js/quiz/engine.mjs` says the same in the browser; the tests hold the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import Condition
from sitegen.quiz.logic import Floor, Logic
from sitegen.quiz.reasons import kept, steps_of
from sitegen.quiz.space import Axis, Space, Vector


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers come to."""

    level: int
    emergencies: tuple[str, ...]
    floors: tuple[str, ...]
    """The floors that hold, whether or not they decide."""
    flags: tuple[str, ...]
    reasons: tuple[str, ...]
    """Questions whose answers give the level with all others at their mildest; none can be spared."""
    decisive: tuple[str, ...]
    """The floors that make these reasons enough; none where the score decides."""
    lowest: int
    """The level if each "not sure" were the mildest option."""
    highest: int
    """The level if each "not sure" were the most severe option."""
    next_up: int | None
    """The next level, where the score is the last of its band and that level is higher than this one."""


def evaluate(logic: Logic, answers: Answers, context: Mapping[str, str]) -> Outcome:
    """Return the outcome; reasons, lowest and highest rely on more severe never meaning less care."""
    space = _with_or_without(logic, answers, context)
    given = space.size - 1
    levels = space.counted(space.at_least[1:])
    reasons = kept(levels, given, (steps[-1] for steps in steps_of(space)))
    return Outcome(
        level=levels[given],
        emergencies=tuple(e.id for e in logic.emergencies if _is_in(space, given, e.when)),
        floors=tuple(f.id for f in logic.floors if _is_in(space, given, f.when)),
        flags=tuple(f.id for f in logic.flags if _is_in(space, given, f.when)),
        reasons=tuple(space.raised(reasons)),
        decisive=tuple(f.id for f in _giving(logic, levels[given]) if _is_in(space, reasons, f.when)),
        lowest=level_of(logic, _unsure_as(logic, answers, 0)),
        highest=level_of(logic, _unsure_as(logic, answers, -1)),
        next_up=_next_up(logic, score_of(logic, answers), levels[given]),
    )


def level_of(logic: Logic, answers: Answers) -> int:
    """Return the level alone; context never changes it."""
    space = single(logic, answers, {})
    return sum(space.at_least[1:])


def score_of(logic: Logic, answers: Answers) -> int:
    """Return the sum of the severities, each up to its cap; it decides, but is never shown to a reader."""
    (score,) = single(logic, answers, {}).by_score
    return score


def holds(logic: Logic, condition: Condition, answers: Answers, context: Mapping[str, str]) -> bool:
    """Tell whether a condition is true of the answers."""
    return bool(single(logic, answers, context).holds(condition))


def single(logic: Logic, answers: Answers, context: Mapping[str, str]) -> Space:
    """Return the space with these answers as its one vector."""
    axes = (Axis(q, (answers.get(q.id) or q.mildest,)) for q in logic.questions)
    return Space(logic, tuple(axes), context)


def _with_or_without(logic: Logic, answers: Answers, context: Mapping[str, str]) -> Space:
    """Return the space in which each answer that was given may be left out; its last vector has them all."""
    axes = (Axis(q, (q.mildest, answers[q.id]) if q.id in answers else (q.mildest,)) for q in logic.questions)
    return Space(logic, tuple(axes), context)


def _is_in(space: Space, vector: Vector, condition: Condition) -> bool:
    return bool(space.holds(condition) >> vector & 1)


def _giving(logic: Logic, level: int) -> tuple[Floor, ...]:
    return tuple(floor for floor in logic.floors if floor.level == level)


def _unsure_as(logic: Logic, answers: Answers, position: int) -> Answers:
    options = {q.id: q.severities[position] for q in logic.questions}
    return {id_: Answer(options[id_]) if answer.is_unsure else answer for id_, answer in answers.items()}


def _next_up(logic: Logic, score: int, level: int) -> int | None:
    for band, above in pairwise(logic.bands):
        if score == band.up_to and above.level > level:
            return above.level
    return None
