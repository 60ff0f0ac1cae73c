"""Tools: pages of paper that readers fill in, on the screen or with a pen; what they write stays with them.

The words stand here; the sums stand in `assets/js/tools/`.
"""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, Field

from sitegen.content.ids import Amount, Filled, Markdown
from sitegen.validation import Id, Model, OptionalText, Text

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def _with_places_for(*known: str) -> Callable[[str], str]:
    """Return a validator for words in which `{name}` stands for what is worked out."""

    def check(words: str) -> str:
        for name in _PLACEHOLDER.findall(words):
            if name not in known:
                listed = ", ".join(f"{{{each}}}" for each in known)
                raise ValueError(f"nothing is put in the place of {{{name}}}; known here are {listed}")
        return words

    return check


class SheetPart(Model):
    """One thing to write down."""

    label: Text
    """What to write down."""
    say: Markdown | None = None
    """Words to say aloud, for a call."""
    hint: Markdown | None = None
    """What helps to fill it in."""
    lines: Annotated[int, Field(ge=1, le=12)] = 1
    """How many lines there are to write on."""


class Sheet(Model):
    """A form to fill in on the page or on paper, in `sheets/`."""

    title: Text
    """What it is."""
    intro: Markdown | None = None
    """What to know before."""
    parts: Filled[dict[Id, SheetPart]]
    """The things to write down, each under an id of your own."""


class CostField(Model):
    """One number that a reader may write."""

    label: Text
    """What to write, above the field."""
    hint: OptionalText = ""
    """Where to find it."""
    ask: Text
    """What to write; said when the field is empty or cannot be read."""


class CostFields(Model):
    """The numbers that a reader may write; which there are is fixed, as the sum is."""

    price: CostField
    """What the health plan allows for one day, in dollars."""
    days: CostField
    """Days a week."""
    weeks: CostField
    """How many weeks."""
    deductible: CostField
    """What is still to pay of the deductible, in dollars."""
    share: CostField
    """The reader's share after the deductible, in percent."""
    copay: CostField
    """The reader's fixed part of each day after the deductible, in dollars."""
    most: CostField
    """The most that is still to pay this year, in dollars."""


class CostGroups(Model):
    """The headings of the two groups of fields."""

    care: Text
    """Above price, days and weeks."""
    plan: Text
    """Above deductible, share, copay and the most."""


class CostWords(Model):
    """The words of the result; the amounts stand beside them, and in the place of `{…}`."""

    result: Annotated[Text, AfterValidator(_with_places_for("whole", "first_week"))]
    """The answer, above the two sums."""
    first_week: Text
    """Above the sum for the first week."""
    whole: Text
    """Above the sum for all weeks."""
    price: Annotated[Text, AfterValidator(_with_places_for("days", "price", "amount"))]
    """The price, before anyone pays a part of it."""
    deductible: Annotated[Text, AfterValidator(_with_places_for("amount"))]
    """What goes to the deductible."""
    share: Annotated[Text, AfterValidator(_with_places_for("rest", "percent"))]
    """The reader's share of the rest."""
    copay: Annotated[Text, AfterValidator(_with_places_for("copay", "days"))]
    """The copays of all days."""
    over_price: Text
    """What is taken off since nobody pays more than the price."""
    over_most: Text
    """What is taken off since nobody pays more than the most of a year."""
    total: Text
    """The last line."""
    without_most: Text
    """Said where the most is not filled in."""
    caution: Text
    """What the sum is not."""


class CostWorksheet(Model):
    """A sum of what care may cost, in `worksheets/`."""

    title: Text
    """What it is."""
    intro: Markdown | None = None
    """What to know before."""
    groups: CostGroups
    """The headings of the fields."""
    fields: CostFields
    """The words of each field."""
    add_up: Text
    """The words on the button."""
    words: CostWords
    """The words of the result."""
    paper_title: Text
    """Above the steps to add it up by hand."""
    paper: Filled[tuple[Text, ...]]
    """How to add it up by hand, a step a line."""


class WeekLabels(Model):
    """The headings of the planner's columns."""

    day: Text
    """Above the days of the week."""
    care: Text
    """Above the hours of care."""
    work: Text
    """Above the hours of work or school."""
    travel: Text
    """Above the hours on the way."""
    total: Text
    """Beside the sums of the columns."""


class WeekWords(Model):
    """What the planner says of a week."""

    unreadable: Annotated[Text, AfterValidator(_with_places_for("days"))]
    """Said of days on which a field cannot be read."""
    fits: Annotated[Text, AfterValidator(_with_places_for("hours", "name", "range"))]
    """Said when the hours of care are those of a level."""
    between: Annotated[Text, AfterValidator(_with_places_for("hours"))]
    """Said when they are those of none."""
    over: Annotated[Text, AfterValidator(_with_places_for("name", "most"))]
    """Said when they are more than the most of a level."""
    long_day: Annotated[Text, AfterValidator(_with_places_for("days"))]
    """Said of days with more than 24 hours."""
    heavy: Annotated[Text, AfterValidator(_with_places_for("hours", "mark"))]
    """Said of a week with more hours than `heavy_above`, which is the mark."""


class WeekPlanner(Model):
    """A week of care, work and travel to plan, in `planners/`."""

    title: Text
    """What it is."""
    intro: Markdown | None = None
    """What to know before."""
    labels: WeekLabels
    """The headings of the columns."""
    add_up: Text
    """The words on the button."""
    words: WeekWords
    """What is said of a week."""
    heavy_above: Amount
    """A week with more hours of care, work and travel than this is called heavy."""
    key: Text
    """Above the hours of the levels."""
    paper_title: Text
    """Above the steps to add it up by hand."""
    paper: Filled[tuple[Text, ...]]
    """How to add it up by hand, a step a line."""


TOOLS: dict[str, type[Model]] = {
    "sheets": Sheet,
    "worksheets": CostWorksheet,
    "planners": WeekPlanner,
}
"""The collections that readers fill in, by the name of their folder."""
