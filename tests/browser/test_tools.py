"""The tools on the page: what they say to what a reader writes."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.tool_steps import (
    COST,
    DAYS,
    PARTS,
    SHEET,
    TOOLS,
    WEEK,
    add_up,
    clear,
    fill_plan,
    fill_week,
    hours_field,
    tool,
    write_all_over,
    written,
)

IOP_WEEK = [["3", "4", "1"], [], ["3", "4", "1"], [], ["3", "4", "1"]]


@pytest.fixture
def cost(page: Page) -> Page:
    page.goto(COST)
    return page


@pytest.fixture
def week(page: Page) -> Page:
    page.goto(WEEK)
    return page


def result(page: Page) -> Locator:
    return page.locator("[data-result]")


def status(page: Page) -> Locator:
    return page.locator("[data-status]")


# The cost worksheet


def test_the_worksheet_says_what_the_reader_may_pay_and_why(cost: Page) -> None:
    fill_plan(cost)
    add_up(cost)

    answer = cost.locator("[data-answer]")
    expect(answer).to_be_focused()
    expect(answer).to_have_text("You may pay $2,000 in all. In the first week it may be $610.")
    assert rows_of(cost, "The first week") == [
        "The full price. Days: 3, at $350 each. $1,050",
        "The first $500 goes to your deductible. You pay it. $500",
        "$550 is left. Your share of it is 20%. $110",
        "You may pay $610",
    ]
    assert rows_of(cost, "All weeks together") == [
        "The full price. Days: 24, at $350 each. $8,400",
        "The first $500 goes to your deductible. You pay it. $500",
        "$7,900 is left. Your share of it is 20%. $1,580",
        "You reach the most you have to pay this year, so this comes off. −$80",
        "You may pay $2,000",
    ]
    expect(result(cost)).to_contain_text("Never take it as a quote")
    expect(result(cost)).not_to_contain_text("You left out", use_inner_text=True)


def test_without_a_yearly_limit_the_worksheet_says_that_it_has_none(cost: Page) -> None:
    fill_plan(cost)
    cost.locator("[data-field=most]").fill("")

    add_up(cost)

    expect(result(cost)).to_contain_text("You left out the most you have to pay", use_inner_text=True)


def test_enter_adds_up_as_the_button_does(cost: Page) -> None:
    fill_plan(cost)

    cost.keyboard.press("Enter")

    expect(cost.locator("[data-answer]")).to_be_focused()


def test_what_is_missing_is_asked_for_where_it_is_missing(cost: Page) -> None:
    fill_plan(cost)
    deductible = cost.locator("[data-field=deductible]")
    deductible.fill("don't know")

    add_up(cost)

    expect(deductible).to_be_focused()
    expect(deductible).to_have_attribute("aria-invalid", "true")
    expect(deductible).to_have_accessible_description(re.compile(r"Write 0 if nothing is left\.$"))
    expect(result(cost)).to_be_hidden()
    deductible.fill("0")
    expect(deductible).to_have_attribute("aria-invalid", "false")
    expect(cost.locator("#care-costs-deductible-error")).to_be_empty()


def test_a_result_in_sight_follows_what_is_written(cost: Page) -> None:
    fill_plan(cost)
    add_up(cost)

    cost.locator("[data-field=weeks]").fill("1")
    expect(cost.locator("[data-answer]")).to_have_text(
        "You may pay $610 in all. In the first week it may be $610."
    )
    cost.locator("[data-field=weeks]").fill("")
    expect(result(cost)).to_be_hidden()


# The week planner


def test_the_planner_adds_up_and_names_the_level(week: Page) -> None:
    fill_week(week, IOP_WEEK)
    add_up(week)

    expect(status(week)).to_be_focused()
    expect(status(week)).to_have_text(
        "Hours of care this week: 9. That is in the range of this level: "
        "Intensive Outpatient Program, 9 to 19 hours a week."
    )
    expect(week.get_by_role("row", name="Monday")).to_contain_text("8")
    assert week.locator("[data-sum]").all_inner_texts() == ["9", "12", "3", "24"]


@pytest.mark.parametrize(
    ("care", "said"),
    [
        (
            "19.25",
            [
                "fits none of the levels",
                "more than the most for this level: Intensive Outpatient Program, 19",
            ],
        ),
        ("20", ["Partial Hospitalization Program, 20 or more hours", "more than the most for this level"]),
    ],
)
def test_the_planner_warns_above_the_most_of_a_level(week: Page, care: str, said: list[str]) -> None:
    hours_field(week, "Monday", "Care").fill(care)

    for words in said:
        expect(week.get_by_role("status").filter(has_text=words)).to_be_visible()


def test_the_planner_warns_of_long_days_and_of_a_heavy_week(week: Page) -> None:
    fill_week(week, [["3", "20", "1.25"], ["3", "8", "1"], ["3", "10", "1"]])

    expect(status(week)).to_contain_text("More than 24 hours on Monday. Please check")
    expect(status(week)).to_contain_text("take 50.25 hours of this week")


def test_a_light_week_is_not_warned_of(week: Page) -> None:
    fill_week(week, IOP_WEEK)

    expect(week.locator(".g-week__warning:not(:empty)")).to_have_count(0)


def test_hours_that_cannot_be_read_are_asked_for_by_day(week: Page) -> None:
    hours_field(week, "Tuesday", "Travel").fill("a bit")
    add_up(week)

    field = hours_field(week, "Tuesday", "Travel")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(week.get_by_role("alert")).to_contain_text("Please look again at Tuesday.")
    field.fill("0.5")
    field.press("Enter")
    expect(week.get_by_role("alert")).to_be_hidden()
    expect(field).to_have_attribute("aria-invalid", "false")


def test_every_field_of_the_planner_says_which_it_is(week: Page) -> None:
    names = [(day, part) for day in DAYS for part in PARTS]

    for day, part in names:
        expect(hours_field(week, day, part)).to_have_count(1)
    expect(tool(week).get_by_role("textbox")).to_have_count(len(names))


# All of them


@pytest.mark.parametrize("permalink", TOOLS)
def test_all_that_was_written_can_be_cleared_in_two_steps(page: Page, permalink: str) -> None:
    page.goto(permalink)
    before = tool(page).inner_text()
    write_all_over(page)
    assert len(written(page)) > 5

    clear(page)

    assert written(page) == []
    expect(tool(page).get_by_role("status").filter(has_text="All fields are empty.")).to_be_visible()
    expect(tool(page).locator("[aria-invalid=true]")).to_have_count(0)
    tool(page).get_by_text("Clear what I wrote").click()
    assert tool(page).inner_text().replace("\n\nAll fields are empty.", "").split() == before.split()


@pytest.mark.parametrize("permalink", TOOLS)
def test_the_button_prints(page: Page, permalink: str) -> None:
    page.add_init_script("window.print = () => { document.body.dataset.printed = 'yes'; }")
    page.goto(permalink)

    tool(page).get_by_role("button", name="Print this page").click()

    expect(page.locator("body")).to_have_attribute("data-printed", "yes")


def test_a_field_of_a_sheet_grows_with_what_is_written(page: Page) -> None:
    page.goto(SHEET)
    field = tool(page).get_by_role("textbox").first
    before = field.bounding_box()

    field.fill("One line after another.\n" * 12)

    after = field.bounding_box()
    assert before is not None and after is not None
    assert after["height"] > before["height"] * 2
    assert field.evaluate("($field) => $field.scrollHeight <= $field.clientHeight + 1")


def rows_of(page: Page, caption: str) -> list[str]:
    """Return the rows of a sum that are shown."""
    rows = page.get_by_role("table", name=caption).get_by_role("row").all()
    return [" ".join(row.inner_text().split()) for row in rows]
