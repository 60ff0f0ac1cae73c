"""Where the tools are, and how a reader fills them in."""

from collections.abc import Mapping, Sequence

from playwright.sync_api import Locator, Page

SHEET = "/tools/safety-plan/"
COST = "/tools/cost-worksheet/"
WEEK = "/tools/week-planner/"
TOOLS = (SHEET, COST, WEEK)

PLAN = {"price": "350", "days": "3", "weeks": "8", "deductible": "500", "share": "20", "most": "2000"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARTS = ("Care", "Work or school", "Travel")


def tool(page: Page) -> Locator:
    """Return the tool of a page."""
    return page.locator("[data-tool]")


def fill_plan(page: Page, plan: Mapping[str, str] = PLAN) -> None:
    """Write numbers into the cost worksheet, by field."""
    for field, text in plan.items():
        page.locator(f"[data-field={field}]").fill(text)


def add_up(page: Page) -> None:
    """Press the button of the cost worksheet or of the planner."""
    tool(page).get_by_role("button", name="Add").click()


def fill_week(page: Page, rows: Sequence[Sequence[str]]) -> None:
    """Write the hours of care, of work and of travel into the planner, from Monday on."""
    for day, row in zip(DAYS, rows, strict=False):
        for part, hours in zip(PARTS, row, strict=False):
            hours_field(page, day, part).fill(hours)


def hours_field(page: Page, day: str, part: str) -> Locator:
    """Return a field of the planner."""
    return tool(page).get_by_role("textbox", name=f"{part} on {day}")


def write_all_over(page: Page, text: str = "7") -> None:
    """Fill in whichever tool the page has, and have it added up."""
    for field in tool(page).get_by_role("textbox").all():
        field.fill(text)
    button = tool(page).get_by_role("button", name="Add")
    if button.count():
        button.click()


def clear(page: Page) -> None:
    """Take away all that was written."""
    tool(page).get_by_text("Clear what I wrote").click()
    tool(page).get_by_role("button", name="Clear it all").click()


def written(page: Page) -> list[str]:
    """Return what stands in the fields."""
    fields = tool(page).get_by_role("textbox").all()
    return [text for text in (field.input_value() for field in fields) if text]
