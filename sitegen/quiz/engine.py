"""The reference engine: from answers to an outcome.

`assets/js/quiz/engine.mjs` says the same in the browser; the tests hold the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sitegen.quiz.logic import Logic
from sitegen.quiz.state import Answer, Answers, State, state_of


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
    state = state_of(logic, answers, context)
    level = level_of(logic, answers)
    reasons = _reasons(logic, answers, level)
    return Outcome(
        level=level,
        emergencies=tuple(e.id for e in logic.emergencies if state.holds(e.when)),
        floors=tuple(f.id for f in logic.floors if state.holds(f.when)),
        flags=tuple(f.id for f in logic.flags if state.holds(f.when)),
        reasons=tuple(reasons),
        decisive=_decisive(logic, reasons, level),
        lowest=level_of(logic, _unsure_as(logic, answers, 0)),
        highest=level_of(logic, _unsure_as(logic, answers, -1)),
        next_up=_next_up(logic, state, level),
    )


def level_of(logic: Logic, answers: Answers) -> int:
    """Return the level alone; context never changes it."""
    state = state_of(logic, answers, {})
    if any(state.holds(emergency.when) for emergency in logic.emergencies):
        return logic.highest_level
    band = next(band.level for band in logic.bands if state.score <= band.up_to)
    return max((band, *(floor.level for floor in logic.floors if state.holds(floor.when))))


def _reasons(logic: Logic, answers: Answers, level: int) -> Answers:
    """Drop every answer that can be spared, the mildest first and of these the latest."""
    kept = {q.id: answers[q.id] for q in reversed(logic.questions) if q.id in answers}
    for question in sorted(kept, key=lambda id_: kept[id_].severity):
        others = {id_: answer for id_, answer in kept.items() if id_ != question}
        if level_of(logic, others) == level:
            kept = others
    return {q.id: kept[q.id] for q in logic.questions if q.id in kept}


def _decisive(logic: Logic, reasons: Answers, level: int) -> tuple[str, ...]:
    state = state_of(logic, reasons, {})
    return tuple(f.id for f in logic.floors if f.level == level and state.holds(f.when))


def _unsure_as(logic: Logic, answers: Answers, position: int) -> Answers:
    options = {q.id: q.severities[position] for q in logic.questions}
    return {id_: Answer(options[id_]) if answer.is_unsure else answer for id_, answer in answers.items()}


def _next_up(logic: Logic, state: State, level: int) -> int | None:
    for band, above in pairwise(logic.bands):
        if state.score == band.up_to and above.level > level:
            return above.level
    return None
