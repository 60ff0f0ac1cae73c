import pytest

from sitegen.content.hours_chart import HoursBar, HoursTick, hours_chart
from sitegen.content.registries import Level

LEVEL = {
    "name": "Care",
    "short_name": "Care",
    "summary": "Care.",
    "setting": "A clinic",
    "overnight": "false",
    "fits": [],
    "may_not_fit": [],
    "paid_by": "Insurance",
}


def level(hours: dict[str, str] | None) -> Level:
    return Level.model_validate(LEVEL | ({"hours_per_week": hours} if hours else {}))


@pytest.mark.parametrize(
    ("hours", "least", "most", "is_open"),
    [
        ({"below": "9"}, "0%", "22.5%", False),
        ({"min": "9", "max": "19"}, "22.5%", "47.5%", False),
        ({"max": "3"}, "0%", "7.5%", False),
        ({"min": "10", "max": "10"}, "25%", "25%", False),
        ({"min": "20"}, "50%", "100%", True),
        ({"min": "0.1"}, "0.25%", "100%", True),
        (None, "100%", "100%", True),
    ],
)
def test_a_bar_is_as_long_as_the_hours(
    hours: dict[str, str] | None, least: str, most: str, is_open: bool
) -> None:
    care = level(hours)

    chart = hours_chart({"care": care})

    assert chart.bars == (HoursBar(care, least, most, is_open),)


def test_the_scale_is_a_working_week_in_quarters() -> None:
    chart = hours_chart({"care": level({"min": "9", "max": "19"})})

    assert chart.ticks == (
        HoursTick(0, "0%"),
        HoursTick(10, "25%"),
        HoursTick(20, "50%"),
        HoursTick(30, "75%"),
        HoursTick(40, "100%"),
    )


def test_the_scale_grows_with_the_level_of_most_hours() -> None:
    chart = hours_chart({"less": level({"below": "9"}), "more": level({"min": "41"})})

    assert [tick.hours for tick in chart.ticks] == [0, 20, 40, 60, 80]
    assert [bar.least for bar in chart.bars] == ["0%", "51.25%"]


def test_the_bars_stand_in_the_order_of_the_levels() -> None:
    levels = {"b": level({"min": "20"}), "a": level({"below": "9"})}

    chart = hours_chart(levels)

    assert [bar.level for bar in chart.bars] == list(levels.values())
