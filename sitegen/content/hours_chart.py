"""The hours of care a week of all levels, as bars to one scale; lengths are in percent of the scale."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.content.registries import Level

_WORKING_WEEK = 40
"""The scale ends here, for readers know how long that is, unless a level has more hours."""
_PARTS = 4
_ROUND = 10


@dataclass(frozen=True, slots=True)
class HoursTick:
    """A line of the scale."""

    hours: int
    at: str


@dataclass(frozen=True, slots=True)
class HoursBar:
    """The bar of one level."""

    level: Level
    least: str
    """How long the part is that is sure."""
    most: str
    """How far the bar may go."""
    is_open: bool
    """Whether it goes on where the scale ends."""


@dataclass(frozen=True, slots=True)
class HoursChart:
    """All bars, and the scale they share."""

    bars: tuple[HoursBar, ...]
    ticks: tuple[HoursTick, ...]


def hours_chart(levels: Mapping[str, Level]) -> HoursChart:
    """Return a bar for each level; one without hours is care day and night and fills the scale."""
    end = _end_of_scale(levels)
    steps = range(0, end + 1, end // _PARTS)
    return HoursChart(
        bars=tuple(_bar(level, end) for level in levels.values()),
        ticks=tuple(HoursTick(hours, _percent(hours, end)) for hours in steps),
    )


def _end_of_scale(levels: Mapping[str, Level]) -> int:
    ranges = [level.hours_per_week for level in levels.values() if level.hours_per_week]
    most = max(
        (n for hours in ranges for n in (hours.min, hours.max, hours.below) if n is not None), default=0
    )
    return max(_WORKING_WEEK, math.ceil(most / _PARTS / _ROUND) * _PARTS * _ROUND)


def _bar(level: Level, end: int) -> HoursBar:
    hours = level.hours_per_week
    if hours is None:
        return HoursBar(level, _percent(end, end), _percent(end, end), is_open=True)
    most = hours.below if hours.below is not None else hours.max
    return HoursBar(
        level,
        least=_percent(hours.min or 0, end),
        most=_percent(end if most is None else most, end),
        is_open=most is None,
    )


def _percent(hours: float, end: int) -> str:
    return f"{hours / end:.4%}".rstrip("%").rstrip("0").rstrip(".") + "%"
