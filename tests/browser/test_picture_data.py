"""Pictures show the numbers of the data, drawn to scale."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.every_page import DESKTOP, PHONE, box_of, on_phone_and_desktop

CONTENT = Path(__file__).parents[2] / "content"
LEVELS: dict[str, Any] = yaml.safe_load((CONTENT / "levels.yaml").read_text(encoding="utf-8"))
WEEK: dict[str, Any] = yaml.safe_load((CONTENT / "schedules" / "iop-week.yaml").read_text(encoding="utf-8"))
SLOTS = [slot for day in WEEK["days"].values() for slot in day]
FULL_SCALE = 40
CLOCK_HOURS = 4
A_PIXEL = 1.0


# Hours a week


@on_phone_and_desktop
def test_bars_are_as_long_as_the_hours_of_the_levels(page: Page, viewport: ViewportSize) -> None:
    page.set_viewport_size(viewport)
    page.goto("/levels/")

    scale = box_of(page.locator(".g-chart__scale"))["width"]
    drawn = [
        [round(rect.evaluate("($rect) => $rect.getBBox().width") / scale * FULL_SCALE, 1) for rect in rects]
        for rects in (bar.locator("rect").all() for bar in page.locator(".g-chart__bar").all())
    ]

    assert [sorted(min(hours, FULL_SCALE) for hours in bar) for bar in drawn] == hours_of_levels()


def test_the_words_beside_the_bars_are_those_of_the_levels(page: Page) -> None:
    page.goto("/levels/")

    expect(page.locator(".g-chart__name")).to_have_text([level["name"] for level in LEVELS.values()])
    expect(page.locator(".g-chart__hours")).to_have_text(
        ["fewer than 9 hours a week", "9 to 19 hours a week", "20 or more hours a week"]
        + 2 * ["Day and night"]
    )


# The ladder


@on_phone_and_desktop
def test_each_step_of_the_ladder_is_higher_and_further_in_than_the_one_below(
    page: Page, viewport: ViewportSize
) -> None:
    page.set_viewport_size(viewport)
    page.goto("/levels/")

    boxes = [box_of(step) for step in page.locator(".g-ladder__step").all()]

    assert len(boxes) == len(LEVELS)
    assert all(upper["x"] > lower["x"] and upper["y"] < lower["y"] for upper, lower in pairwise(boxes))


def test_the_ladder_marks_the_level_of_its_page_in_words(page: Page) -> None:
    page.goto("/levels/iop/")

    step = page.locator(".g-ladder [aria-current]")

    expect(step).to_contain_text("Intensive Outpatient Program")
    expect(step).to_contain_text("9 to 19 hours a week – this page")
    expect(step.locator("a")).to_have_count(0)


def test_no_page_shows_the_ladder_twice(page: Page, permalinks: tuple[str, ...]) -> None:
    counts = {}
    for permalink in permalinks:
        page.goto(permalink)
        counts[permalink] = page.locator(".g-ladder").count()

    assert {permalink for permalink, count in counts.items() if count > 1} == set()


# The week


def test_the_calendar_adds_up_the_hours_of_its_schedule(page: Page) -> None:
    page.goto("/levels/iop/")

    minutes = sum(slot["minutes"] for slot in SLOTS if slot.get("is_care", True))
    expect(page.locator(".g-calendar__sum")).to_contain_text(f"{minutes // 60} hours of care in the week")


def test_a_slot_of_the_calendar_is_as_tall_as_it_is_long(page: Page) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto("/levels/iop/")

    hour = box_of(page.locator(".g-calendar__clock"))["height"] / CLOCK_HOURS
    heights = [box_of(part)["height"] for part in page.locator(".g-calendar__part").all()]
    assert heights == pytest.approx([slot["minutes"] / 60 * hour for slot in SLOTS], abs=A_PIXEL)


def test_slots_of_one_time_stand_side_by_side_on_a_desktop(page: Page) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto("/levels/iop/")

    groups = page.locator(".g-calendar__part").filter(has_text="Group therapy").all()

    tops = [box_of(group)["y"] for group in groups]
    assert tops == pytest.approx([tops[0]] * 3, abs=A_PIXEL)


def test_on_a_phone_the_days_stand_below_one_another(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/levels/iop/")

    tops = [box_of(day)["y"] for day in page.locator(".g-calendar__day").all()]

    assert len(tops) == 7
    assert tops == sorted(set(tops))


def hours_of_levels() -> list[list[float]]:
    """Return how far the parts of each bar go."""
    ranges = [level.get("hours_per_week", {"min": FULL_SCALE}) for level in LEVELS.values()]
    ends = [{hours.get("min", 0), hours.get("max", hours.get("below", FULL_SCALE))} - {0} for hours in ranges]
    return [sorted(float(end) for end in bar) for bar in ends]
