import pytest

from sitegen.content.collections import Schedule
from sitegen.content.week_calendar import WeekDay, WeekSlot, week_of

Slots = list[dict[str, str]]

GROUP = {"start": "17:30", "minutes": "90", "label": "Group"}
BREAK = {"start": "19:00", "minutes": "15", "label": "Break", "is_care": "false"}
TALK = {"start": "19:30", "minutes": "30", "label": "Talk"}


def schedule(days: dict[str, Slots]) -> Schedule:
    return Schedule.model_validate({"title": "A week", "caption": "An example.", "days": days})


def test_a_slot_stands_where_the_clock_says() -> None:
    plan = schedule({"mon": [GROUP, BREAK, TALK]})

    week = week_of(plan)

    assert week is not None
    group, pause, talk = plan.days["mon"]
    slots = (WeekSlot(group, "0.5", "1.5"), WeekSlot(pause, "0", "0.25"), WeekSlot(talk, "0.25", "0.5"))
    assert week.days[0] == WeekDay("mon", slots, care_minutes=120)


def test_the_clock_goes_from_the_first_full_hour_to_the_last_of_all_days() -> None:
    week = week_of(schedule({"mon": [GROUP], "thu": [{"start": "16:00", "minutes": "60", "label": "Group"}]}))

    assert week is not None
    assert week.clock == ("16:00", "17:00", "18:00", "19:00")
    assert [slot.free_before for day in week.days for slot in day.slots] == ["1.5", "0"]


def test_a_week_has_seven_days_in_their_order() -> None:
    week = week_of(schedule({"thu": [GROUP], "mon": [GROUP], "sat": []}))

    assert week is not None
    assert [(day.id, day.care_minutes) for day in week.days] == [
        ("mon", 90),
        ("tue", 0),
        ("wed", 0),
        ("thu", 90),
        ("fri", 0),
        ("sat", 0),
        ("sun", 0),
    ]


def test_care_is_summed_up_without_breaks() -> None:
    week = week_of(schedule({"mon": [GROUP, BREAK, TALK], "wed": [BREAK], "thu": [TALK]}))

    assert week is not None
    assert (week.care_minutes, week.care_days) == (150, 2)


@pytest.mark.parametrize(
    "days",
    [
        {"any": [GROUP]},
        {"mon": []},
        {"mon": [GROUP, {"minutes": "15", "label": "Break"}]},
        {"mon": [GROUP], "tue": [{"start": "17:30", "label": "Home"}]},
        {"mon": [TALK, GROUP]},
        {"mon": [{"start": "23:00", "minutes": "61", "label": "Night"}]},
    ],
    ids=["one day", "nothing", "no start", "no length", "out of order", "past midnight"],
)
def test_a_week_that_does_not_tell_the_times_has_no_calendar(days: dict[str, Slots]) -> None:
    assert week_of(schedule(days)) is None


def test_a_week_may_last_until_midnight() -> None:
    week = week_of(schedule({"sun": [{"start": "23:00", "minutes": "60", "label": "Night"}]}))

    assert week is not None
    assert week.clock == ("23:00", "00:00")
