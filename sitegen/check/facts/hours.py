"""Hours that do not add up: of a level's days, and of a schedule's slots."""

from collections.abc import Sequence

from sitegen.check.facts.levels import Levels
from sitegen.check.facts.measures import Measure, Rate
from sitegen.content.collections import Schedule, Slot
from sitegen.content.ids import Quantity
from sitegen.content.library import Entry
from sitegen.content.registries import Level
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site

_LEVEL = """\
iop:
  name: Intensive Outpatient Program
  short_name: IOP
  summary: Several hours of care on several days a week.
  hours_per_week: {min: 9, max: 19, unit: hours}
  days_per_week: {min: 3, max: 5, unit: days}
  hours_per_day: {min: %s, unit: hours}
  setting: A clinic; you sleep at home.
  overnight: false
  fits: [weekly therapy is not enough]
  may_not_fit: [you are in danger]
  paid_by: Ask your health plan.
  sources: [guide]
"""
_SCHEDULE = """\
title: A week
caption: A made-up example.
level: iop
days:
  mon:
    - {start: "09:00", minutes: %s, label: Group}
  thu:
    - {start: "09:00", minutes: 300, label: Group}
"""

LEVEL = Rule(
    "level/hours-do-not-fit",
    "Hours a day and days a week that never make the hours of the week",
    "A reader who multiplies sees that one of the three is wrong, and cannot tell which.",
    example=Example(_LEVEL % "8, max: 9", _LEVEL % "3, max: 4", "content/levels.yaml"),
)
SCHEDULE = Rule(
    "schedule/hours-do-not-fit",
    "A schedule whose hours of care its level does not have",
    "Readers take the example for what to expect, and compare programs with it.",
    example=Example(_SCHEDULE % "120", _SCHEDULE % "300", "content/schedules/week.yaml"),
)
RULES = (LEVEL, SCHEDULE)

_ANY_DAYS = Quantity(min=1, max=7)
"""What a week can have, where a level does not say on how many days people come."""


def check_hours(site: Site, findings: Findings) -> None:
    """Report levels and schedules whose hours do not reach the level's range, or go beyond it."""
    levels = Levels.of(site.library.registries.levels, ())
    for entry in site.library.entries["levels"].values():
        if isinstance(entry.value, Level):
            _check_level(entry, entry.value, levels, findings)
    for entry in site.library.entries["schedules"].values():
        if isinstance(entry.value, Schedule):
            _check_schedule(entry.value, levels, findings)


def _check_level(entry: Entry, level: Level, levels: Levels, findings: Findings) -> None:
    if level.hours_per_day is None or level.days_per_week is None:
        return
    week = _week_of(level.hours_per_day, level.days_per_week)
    if not levels.fits(week, entry.id, Rate.HOURS_A_WEEK, ""):
        made = f"{level.hours_per_day} a day, {level.days_per_week} a week: that makes {_in_words(week)}"
        message = f"{made}, and hours_per_week says {level.hours_per_week}."
        findings.add(LEVEL, entry.place, message, hint="Compare all three with their source.")


def _check_schedule(schedule: Schedule, levels: Levels, findings: Findings) -> None:
    level_id = schedule.level
    if level_id is None or level_id not in levels.by_id:
        return
    level = levels.by_id[level_id]
    care = [_care_minutes(slots) for slots in schedule.days.values()]
    if None in care or not any(care):
        return
    hours = sum(minutes or 0 for minutes in care) / 60
    is_one_day = "any" in schedule.days
    days = (level.days_per_week or _ANY_DAYS) if is_one_day else Quantity(min=1, max=1)
    week = _week_of(Quantity(min=hours, max=hours), days)
    if not levels.fits(week, level_id, Rate.HOURS_A_WEEK, schedule.title):
        total = f"{hours:g} hours of care a day, {_in_words(week)}" if is_one_day else _in_words(week)
        message = f"This schedule adds up to {total}; {level.short_name} has {level.hours_per_week}."
        hint = "Mend its minutes, mark what is no care as is_care: false, or name another level."
        findings.add(SCHEDULE, level_id.place, message, hint=hint)


def _care_minutes(slots: Sequence[Slot]) -> int | None:
    """Return the minutes of care on a day; None where a slot does not say how long it takes."""
    care = [slot.minutes for slot in slots if slot.is_care]
    return sum(care) if all(care) else None


def _week_of(hours: Quantity, days: Quantity) -> Measure:
    """Return the least and most hours that days like this make in a week."""
    low = (hours.min or 0) * (days.min or 0)
    most_hours, most_days = _most(hours), _most(days)
    high = most_hours * most_days if most_hours is not None and most_days is not None else float("inf")
    return Measure(low, high, Rate.HOURS_A_WEEK, "hours", 0, 0, is_worked_out=True)


def _most(quantity: Quantity) -> float | None:
    return quantity.max if quantity.below is None else quantity.below


def _in_words(week: Measure) -> str:
    if week.low == week.high:
        return f"{week.low:g} hours a week"
    most = "or more" if week.high == float("inf") else f"to {week.high:g}"
    return f"{week.low:g} {most} hours a week"
