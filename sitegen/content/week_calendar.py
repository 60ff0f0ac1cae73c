"""A week as a calendar: each slot where and as long as the clock says; lengths are in hours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from sitegen.content.collections import DayOfWeek, Schedule, Slot

_HOUR = 60
_MIDNIGHT = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class WeekSlot:
    """A slot with its place in the day."""

    slot: Slot
    free_before: str
    """The time between the slot before, or the beginning of the calendar, and this one."""
    length: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One of the seven days; without slots if nothing is planned."""

    id: DayOfWeek
    slots: tuple[WeekSlot, ...]
    care_minutes: int


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days beside one clock."""

    days: tuple[WeekDay, ...]
    clock: tuple[str, ...]
    """The full hours from the first to the last, such as `17:00`; midnight is `00:00`."""
    care_minutes: int
    care_days: int
    """On how many days there is care."""


def week_of(schedule: Schedule) -> Week | None:
    """Return the calendar of a schedule; None if it is one day, or does not tell the time of each slot."""
    planned = [slots for slots in schedule.days.values() if slots]
    if "any" in schedule.days or not planned or not all(_tells_the_time(slots) for slots in planned):
        return None
    begins = min(_start(slots[0]) for slots in planned) // _HOUR
    ends = -(-max(_end(slots[-1]) for slots in planned) // _HOUR)
    days = tuple(
        _day(day_id, schedule.days.get(day_id, ()), begins * _HOUR) for day_id in get_args(DayOfWeek)
    )
    return Week(
        days=days,
        clock=tuple(f"{hour % 24:02}:00" for hour in range(begins, ends + 1)),
        care_minutes=sum(day.care_minutes for day in days),
        care_days=sum(day.care_minutes > 0 for day in days),
    )


def _tells_the_time(slots: Iterable[Slot]) -> bool:
    """Whether each slot has a start and a length, and ends before the next begins."""
    free_from = 0
    for slot in slots:
        if not slot.start or not slot.minutes or _start(slot) < free_from:
            return False
        free_from = _end(slot)
    return free_from <= _MIDNIGHT


def _day(day_id: DayOfWeek, slots: tuple[Slot, ...], begins: int) -> WeekDay:
    care_minutes = sum(slot.minutes for slot in slots if slot.is_care)
    return WeekDay(day_id, tuple(_placed(slots, begins)), care_minutes)


def _placed(slots: Iterable[Slot], begins: int) -> Iterator[WeekSlot]:
    free_from = begins
    for slot in slots:
        yield WeekSlot(slot, _hours(_start(slot) - free_from), _hours(slot.minutes))
        free_from = _end(slot)


def _start(slot: Slot) -> int:
    hour, minute = slot.start.split(":")
    return int(hour) * _HOUR + int(minute)


def _end(slot: Slot) -> int:
    return _start(slot) + slot.minutes


def _hours(minutes: int) -> str:
    return f"{minutes / _HOUR:.4g}"
