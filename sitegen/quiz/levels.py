"""The levels of a draft: an outcome for each, and none that no rule gives."""

from collections.abc import Iterator

from sitegen.quiz.draft import Draft
from sitegen.quiz.rules import OUTCOMES
from sitegen.yaml_source.values import Location


def check_levels(draft: Draft) -> None:
    """Report levels without outcome, outcomes without level, and numbers left out."""
    outcomes = draft.definition.outcomes
    given = dict(_given(draft))
    for location, level in given.items():
        if level not in outcomes:
            hint = f"Outcomes are: {', '.join(map(str, sorted(outcomes)))}."
            draft.report(OUTCOMES, location, f"Level {level} has no outcome.", hint=hint)
    for level in outcomes:
        if level not in given.values() and not (level == max(outcomes) and draft.definition.emergencies):
            hint = "Give it a band or a floor, or take it out."
            draft.report(OUTCOMES, ("outcomes", str(level)), f"No rule gives level {level}.", hint=hint)
    if sorted(outcomes) != list(range(len(outcomes))):
        draft.report(OUTCOMES, ("outcomes",), "The levels are not numbered 0, 1, 2 and so on.")


def _given(draft: Draft) -> Iterator[tuple[Location, int]]:
    for position, band in enumerate(draft.definition.score.bands):
        yield ("score", "bands", position, "level"), band.level
    for id_, floor in draft.definition.floors.items():
        yield ("floors", id_, "level"), floor.level
