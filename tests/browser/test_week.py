"""The sums of a week, exact to the quarter of an hour, and the level whose hours of care it has."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.engine_page import engine_page

READ = """async (texts) => {
  const { readHours } = await import("./week.mjs");
  return texts.map(readHours);
}"""

# The hours of the levels as in the guide; NaN is a bound that a level does not have.
JUDGE = """async ([rows, heavyAbove]) => {
  const { judge, readHours, sumsOf } = await import("./week.mjs");
  const levels = [
    { name: "weekly", min: NaN, max: NaN, below: 9 },
    { name: "iop", min: 9, max: 19, below: NaN },
    { name: "php", min: 20, max: NaN, below: NaN },
  ];
  const days = rows.map((row) => {
    const [care, work, travel] = row.map(readHours);
    return { care, work, travel };
  });
  const { fits, over, longDays, isHeavy } = judge(days, levels, heavyAbove);
  return [fits?.name ?? "", over?.name ?? "", longDays, isHeavy, sumsOf(days)];
}"""

EVERY_QUARTER = """async () => {
  const { inHours, readHours } = await import("./week.mjs");
  const quarters = [...Array(97).keys()];
  return quarters.filter((each) => readHours(inHours(each)) !== each);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with engine_page(browser) as page:
        yield page


def test_hours_are_read_as_people_write_them(page: Page) -> None:
    written = [
        "",
        " ",
        "0",
        "3",
        " 3 ",
        "03",
        "2.5",
        "2.50",
        "2.25",
        "2.",
        "2.0",
        "2:30",
        "0:15",
        "24",
        "24:00",
    ]

    assert page.evaluate(READ, written) == [0, 0, 0, 12, 12, 12, 10, 10, 9, 8, 8, 10, 1, 96, 96]


def test_what_is_no_quarter_hour_of_a_day_is_not_read(page: Page) -> None:
    written = [
        "24.25",
        "25",
        "-1",
        "2.2",
        "2.125",
        "2,5",
        "2:5",
        "2:20",
        "two",
        ".",
        ":30",
        "1e1",
        "NaN",
        "100",
        "2 3",
    ]

    assert page.evaluate(READ, written) == [None] * len(written)


def test_every_quarter_hour_of_a_day_is_read_as_it_is_written(page: Page) -> None:
    assert page.evaluate(EVERY_QUARTER) == []


@pytest.mark.parametrize(
    ("hours_of_care", "fits", "over"),
    [
        (["0"], "weekly", ""),
        (["8.75"], "weekly", ""),
        (["9"], "iop", ""),
        (["3", "3", "3"], "iop", ""),
        (["9.5", "9.5"], "iop", ""),
        (["19"], "iop", ""),
        (["19.25"], "", "iop"),
        (["19.75"], "", "iop"),
        (["20"], "php", "iop"),
        (["6", "6", "6", "6", "6"], "php", "iop"),
    ],
)
def test_the_hours_of_care_are_those_of_a_level(
    page: Page, hours_of_care: Sequence[str], fits: str, over: str
) -> None:
    found = page.evaluate(JUDGE, [[[care, "", ""] for care in hours_of_care], 50])

    assert found[:2] == [fits, over]


def test_work_and_travel_are_no_care(page: Page) -> None:
    found = page.evaluate(JUDGE, [[["3", "12", "4"]], 50])

    assert found == ["weekly", "", [], False, {"care": 12, "work": 48, "travel": 16, "total": 76}]


def test_a_day_has_24_hours(page: Page) -> None:
    found = page.evaluate(
        JUDGE, [[["8", "8", "8"], ["8", "8", "8.25"], ["", "", ""], ["24", "24", "24"]], 500]
    )

    assert found[2] == [1, 3]


def test_a_week_is_heavy_above_its_mark(page: Page) -> None:
    weeks = [[["3", "7", "0"]] * 5, [["3", "7", "0"]] * 4 + [["3", "7", "0.25"]]]

    assert [page.evaluate(JUDGE, [week, 50])[3] for week in weeks] == [False, True]
