"""The levels of care as steps of the ladder."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sitegen.content.registries import Level


@dataclass(frozen=True, slots=True)
class LevelStep:
    """A level of care with its page."""

    id: str
    level: Level
    url: str
    """Empty where the level has no page."""


def level_steps(levels: Mapping[str, Level], url_of: Callable[[Level], str]) -> tuple[LevelStep, ...]:
    """Return a step for each level, mildest first."""
    return tuple(LevelStep(level_id, level, url_of(level)) for level_id, level in levels.items())
