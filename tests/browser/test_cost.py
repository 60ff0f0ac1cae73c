"""The sum of what care may cost: exact to the cent, never more than it can be, in any case a number."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.engine_page import engine_page

READ = """async (texts) => {
  const { readPlan } = await import("./cost.mjs");
  const { plan, faults } = readPlan(new Map(Object.entries(texts)));
  return [{ ...plan, most: plan.most === Infinity ? "any" : plan.most }, faults];
}"""

COST = """async ([texts, days]) => {
  const { readPlan, costOf } = await import("./cost.mjs");
  return costOf(readPlan(new Map(Object.entries(texts))).plan, days);
}"""

STEPS = """async ([texts, days]) => {
  const { readPlan, costOf, stepsOf } = await import("./cost.mjs");
  const { plan } = readPlan(new Map(Object.entries(texts)));
  return stepsOf(plan, costOf(plan, days));
}"""

DOLLARS = """async (amounts) => {
  const { inDollars } = await import("./cost.mjs");
  return amounts.map(inDollars);
}"""

# Every mixture of some plain and some awkward amounts, each for every number of days in a year of weeks.
IMPOSSIBLE = """async () => {
  const { costOf, stepsOf } = await import("./cost.mjs");
  const amounts = [0, 1, 3333, 50000, 100000000];
  const mixtures = amounts.slice(1).flatMap((price) => amounts.flatMap((deductible) =>
    amounts.flatMap((copay) => [0, 1, 1250, 3333, 10000].flatMap((share) =>
      [0, 1, 99999, Infinity].map((most) => ({ price, deductible, copay, share, most }))))));
  const found = [];
  for (const plan of mixtures) {
    let before = 0;
    for (let days = 1; days <= 364; days += days < 8 ? 1 : 51) {
      const cost = costOf(plan, days);
      const sum = stepsOf(plan, cost).slice(1, -1).reduce((total, { cents }) => total + cents, 0);
      const isSound = Object.values(cost).every((value) => Number.isSafeInteger(value) && value >= 0) &&
        cost.total >= before && cost.total <= Math.min(plan.most, plan.price * days) && sum === cost.total;
      before = cost.total;
      if (!isSound) {
        found.push([plan, cost]);
      }
    }
  }
  return [mixtures.length, found];
}"""

PLAN = {
    "price": "350",
    "days": "3",
    "weeks": "8",
    "deductible": "500",
    "share": "20",
    "copay": "",
    "most": "2000",
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with engine_page(browser) as page:
        yield page


@pytest.mark.parametrize(
    ("changes", "days", "steps"),
    [
        ({}, 3, {"price": 105000, "deductible": 50000, "share": 11000, "total": 61000}),
        (
            {},
            24,
            {"price": 840000, "deductible": 50000, "share": 158000, "overMost": -8000, "total": 200000},
        ),
        ({"most": ""}, 24, {"price": 840000, "deductible": 50000, "share": 158000, "total": 208000}),
        (
            {"deductible": "0", "share": "", "copay": "40"},
            24,
            {"price": 840000, "copay": 96000, "total": 96000},
        ),
        # The deductible takes the first day and part of the second: the copay counts from there on.
        (
            {"share": "", "copay": "40"},
            3,
            {"price": 105000, "deductible": 50000, "copay": 8000, "total": 58000},
        ),
        (
            {"share": "", "copay": "40", "deductible": "700"},
            2,
            {"price": 70000, "deductible": 70000, "total": 70000},
        ),
        ({"deductible": "9,000.00"}, 3, {"price": 105000, "deductible": 105000, "total": 105000}),
        # A copay of more than what is left of the price.
        (
            {"deductible": "340", "share": "", "copay": "40"},
            1,
            {"price": 35000, "deductible": 34000, "copay": 4000, "overPrice": -3000, "total": 35000},
        ),
        ({"share": "0"}, 3, {"price": 105000, "deductible": 50000, "total": 50000}),
        (
            {"most": "0"},
            3,
            {"price": 105000, "deductible": 50000, "share": 11000, "overMost": -61000, "total": 0},
        ),
        # Half a cent goes up: 12.5 % of $0.20 are 2.5 cents.
        ({"price": "0.20", "deductible": "0", "share": "12.5"}, 1, {"price": 20, "share": 3, "total": 3}),
        # In floating point, 3 × 0.1 is more than 0.3.
        ({"price": "0.1", "deductible": "0.3"}, 3, {"price": 30, "deductible": 30, "total": 30}),
    ],
)
def test_the_table_of_sums_holds(
    page: Page, changes: Mapping[str, str], days: int, steps: Mapping[str, int]
) -> None:
    found = page.evaluate(STEPS, [{**PLAN, **changes}, days])

    assert {step["id"]: step["cents"] for step in found if step["cents"] or step["id"] == "total"} == steps


def test_each_step_has_what_its_words_need(page: Page) -> None:
    found = page.evaluate(STEPS, [{**PLAN, "share": "12.50", "copay": "7.05"}, 3])

    assert {step["id"]: step["values"] for step in found} == {
        "price": {"days": "3", "price": "$350", "amount": "$1,050"},
        "deductible": {"amount": "$500"},
        "share": {"rest": "$550", "percent": "12.5%"},
        "copay": {"copay": "$7.05", "days": "2"},
        "overPrice": {},
        "overMost": {},
        "total": {},
    }


def test_no_sum_is_negative_over_its_limits_smaller_for_more_days_or_other_than_its_steps(page: Page) -> None:
    tried, found = page.evaluate(IMPOSSIBLE)

    assert tried == 2000
    assert found == []


def test_amounts_are_read_as_people_write_them(page: Page) -> None:
    written = {
        "price": " $1,350.5 ",
        "days": "3",
        "weeks": "12",
        "deductible": "$ 0",
        "share": "12.5 %",
        "copay": "40.",
        "most": "1,000,000",
    }

    assert page.evaluate(READ, written) == [
        {
            "price": 135050,
            "days": 3,
            "weeks": 12,
            "deductible": 0,
            "share": 1250,
            "copay": 4000,
            "most": 100_000_000,
        },
        [],
    ]


def test_what_may_be_left_out_counts_as_nothing_or_as_no_limit(page: Page) -> None:
    plan, faults = page.evaluate(READ, {**PLAN, "share": "", "copay": "40", "most": " "})

    assert (plan["share"], plan["most"], faults) == (0, "any", [])


def test_an_empty_form_asks_for_what_is_needed(page: Page) -> None:
    _, faults = page.evaluate(READ, dict.fromkeys(PLAN, ""))

    assert faults == ["price", "days", "weeks", "deductible", "share"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        *[("price", text) for text in ("0", "-5", "abc", "1e3", "1,5", "12.345", "1.2.3", "20%", "∞", "٣")],
        *[("days", text) for text in ("0", "8", "2.5", "-1", "three", "1e0")],
        *[("weeks", text) for text in ("0", "53", "1.5", "999999999999999999999")],
        *[("deductible", text) for text in ("", "none", "1000000.01", "99999999999999999999", ".")],
        *[("share", text) for text in ("100.01", "-20", "$20", "a fifth")],
        *[("copay", text) for text in ("40%", "--", "NaN", "Infinity")],
        *[("most", text) for text in ("lots", "-1", "1,00")],
    ],
)
def test_what_cannot_be_read_is_asked_for_again(page: Page, field: str, text: str) -> None:
    _, faults = page.evaluate(READ, {**PLAN, field: text})

    assert faults == [field]


def test_dollars_are_written_as_people_write_them(page: Page) -> None:
    amounts = [0, 5, 50, 100, 12345, 100000, 123456789, 36400000000, -2050]

    assert page.evaluate(DOLLARS, amounts) == [
        "$0",
        "$0.05",
        "$0.50",
        "$1",
        "$123.45",
        "$1,000",
        "$1,234,567.89",
        "$364,000,000",
        "−$20.50",
    ]
