"""Collections: typed YAML files of one kind; the file name is the entry's id."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sitegen.content.ids import Filled, Markdown, Quantity, Reference
from sitegen.validation import Id, LocatedText, Model, OptionalText, Text


class Column(Model):
    """A column of a comparison."""

    label: Text
    field: LocatedText | None = None
    """The field of `levels.yaml` that fills the cells of rows that name a level."""


class Cell(Model):
    """A cell that needs more than text."""

    text: Markdown | None = None
    quantity: Quantity | None = None
    note: OptionalText = ""
    sources: tuple[Reference, ...] = ()


class Row(Model):
    """A row of a comparison."""

    label: OptionalText = ""
    """The row's heading; the level's name where it is empty."""
    level: Reference | None = None
    """The level of care that the row is about."""
    cells: dict[LocatedText, Cell | Markdown] = {}
    """By column id; a cell that stands here wins over the level's field."""

    @model_validator(mode="after")
    def _has_a_heading(self) -> Self:
        if not self.label and self.level is None:
            raise ValueError("it needs a label or a level")
        return self


class Comparison(Model):
    """A comparison table, in `comparisons/`."""

    caption: Text
    row_heading: Text
    """The label of the first column."""
    columns: Filled[dict[Id, Column]]
    rows: Filled[dict[Id, Row]]
    note: Markdown | None = None
    sources: tuple[Reference, ...] = ()


class FaqItem(Model):
    """A question with a short answer and, where it helps, a longer one."""

    question: Text
    short: Markdown
    """The answer in one or two sentences."""
    answer: Markdown | None = None
    """More, in Markdown."""
    sources: tuple[Reference, ...] = ()


class Faq(Model):
    """A set of questions, in `faqs/`."""

    title: Text
    items: Filled[dict[Id, FaqItem]]


class ChecklistGroup(Model):
    """Items that belong together."""

    label: Text
    items: Filled[tuple[Text, ...]]


class Checklist(Model):
    """A list to tick and print, in `checklists/`."""

    title: Text
    intro: OptionalText = ""
    groups: Filled[dict[Id, ChecklistGroup]]


DayOfWeek = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Slot(Model):
    """A part of a day."""

    start: Annotated[str, Field(pattern=r"^(|([01][0-9]|2[0-3]):[0-5][0-9])$")] = ""
    """When it begins, as `09:30`; left out where the order is all that is known."""
    minutes: Annotated[int, Field(ge=0)] = 0
    """How long it takes."""
    label: Text
    note: OptionalText = ""
    is_care: bool = True
    """Whether it counts towards the hours of care; a lunch break does not."""


class Schedule(Model):
    """A day or a week, in `schedules/`."""

    title: Text
    caption: Text
    """What the schedule shows, and that it is an example."""
    level: Reference | None = None
    """The level of care whose hours the schedule must fit."""
    days: Filled[dict[Literal["any", DayOfWeek], tuple[Slot, ...]]]
    """Slots by day; `any` for a schedule of one day."""
    sources: tuple[Reference, ...] = ()


class Phase(Model):
    """A stretch of time and what often happens in it."""

    label: Text
    when: Text
    items: tuple[Text, ...]
    evidence: Markdown
    """What is known about it and from where; say so where nothing is."""


class Timeline(Model):
    """What may change when, in `timelines/`."""

    title: Text
    phases: Filled[dict[Id, Phase]]


class Scenario(Model):
    """A made-up story that shows what a choice can look like, in `scenarios/`; it is labelled as made up."""

    title: Text
    text: Markdown
    content_warning: OptionalText = ""


class Reason(Model):
    """One reason to choose a provider."""

    label: Text
    text: Markdown


class Reasons(Model):
    """Why choose a provider, in `reasons/`; for a provider's own site."""

    title: Text
    items: Filled[dict[Id, Reason]]


class FormField(Model):
    """One field of a form."""

    label: Text
    kind: Literal["text", "email", "tel", "textarea"] = "text"
    required: bool = False
    autocomplete: str = ""
    """The HTML autofill name, such as `email`."""
    hint: OptionalText = ""


class Form(Model):
    """A contact form, in `forms/`; a page must ask for it by name in its front matter."""

    title: Text
    enabled: bool = False
    """Whether the form is shown at all."""
    action: Annotated[str, Field(pattern=r"^https://[^\s;,'\"]+$")]
    """The https address that receives the answers."""
    fields: Filled[dict[Id, FormField]]
    submit: Text
    """The words on the button."""
    privacy: Text
    """Who receives the answers and what happens with them."""
