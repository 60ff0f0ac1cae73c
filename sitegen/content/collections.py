"""Collections: typed YAML files of one kind; the file name is the entry's id."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sitegen.budgets import MOST_COLUMNS, MOST_ROWS
from sitegen.content.ids import Filled, Markdown, Quantity, Reference
from sitegen.validation import Id, LocatedText, Model, OptionalText, Text


class Column(Model):
    """A column of a comparison."""

    label: Text
    """The column's heading."""
    field: LocatedText | None = None
    """The field of `levels.yaml` that fills the cells of rows that name a level."""


class Cell(Model):
    """A cell that needs more than text."""

    text: Markdown | None = None
    """What the cell says."""
    quantity: Quantity | None = None
    """A number or a range, in place of text or after it."""
    note: OptionalText = ""
    """A small remark below it."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources for this cell."""


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
    """What the table shows, above it."""
    row_heading: Text
    """The label of the first column."""
    columns: Annotated[Filled[dict[Id, Column]], Field(max_length=MOST_COLUMNS)]
    """The columns, each under an id of your own."""
    rows: Annotated[Filled[dict[Id, Row]], Field(max_length=MOST_ROWS)]
    """The rows, each under an id of your own."""
    note: Markdown | None = None
    """Words below the table."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources for the whole table."""


class FaqItem(Model):
    """A question with a short answer and, where it helps, a longer one."""

    question: Text
    """The question, as a reader would ask it."""
    short: Markdown
    """The answer in one or two sentences."""
    answer: Markdown | None = None
    """More, in Markdown."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources that the answer rests on."""


class Faq(Model):
    """A set of questions, in `faqs/`."""

    title: Text
    """What the questions are about, for editors; the page brings its own heading."""
    items: Filled[dict[Id, FaqItem]]
    """The questions, each under an id that links to it may use."""


class ChecklistGroup(Model):
    """Items that belong together."""

    label: Text
    """What its items have in common."""
    items: Filled[tuple[Text, ...]]
    """One thing to tick a line."""


class Checklist(Model):
    """A list to tick and print, in `checklists/`."""

    title: Text
    """What the list is for, for editors; the page brings its own heading."""
    intro: OptionalText = ""
    """A sentence before the list."""
    groups: Filled[dict[Id, ChecklistGroup]]
    """The groups of items, each under an id of your own."""


DayOfWeek = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Slot(Model):
    """A part of a day."""

    start: Annotated[str, Field(pattern=r"^(|([01][0-9]|2[0-3]):[0-5][0-9])$")] = ""
    """When it begins, as `09:30`; left out where the order is all that is known."""
    minutes: Annotated[int, Field(ge=0)] = 0
    """How long it takes."""
    label: Text
    """What happens."""
    note: OptionalText = ""
    """A small remark; below a calendar it stands with its day."""
    is_care: bool = True
    """Whether it counts towards the hours of care; a lunch break does not."""


class Schedule(Model):
    """A day or a week, in `schedules/`."""

    title: Text
    """What it is."""
    caption: Text
    """What the schedule shows, and that it is an example."""
    level: Reference | None = None
    """The level of care whose hours the schedule must fit."""
    days: Filled[dict[Literal["any", DayOfWeek], tuple[Slot, ...]]]
    """Slots by day; `any` for a schedule of one day."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources that it rests on."""


class Phase(Model):
    """A stretch of time and what often happens in it."""

    label: Text
    """What the stretch of time is called."""
    when: Text
    """The time that it stands for, such as `Weeks 1 to 2`."""
    items: tuple[Text, ...]
    """What often happens in it."""
    evidence: Markdown
    """What is known about it and from where; say so where nothing is."""


class Timeline(Model):
    """What may change when, in `timelines/`."""

    title: Text
    """What it is about, for editors; the page brings its own heading."""
    phases: Filled[dict[Id, Phase]]
    """The stretches of time in their order, each under an id of your own."""


class Scenario(Model):
    """A made-up story that shows what a choice can look like, in `scenarios/`; it is labelled as made up."""

    title: Text
    """What the story is about."""
    text: Markdown
    """The story."""
    content_warning: OptionalText = ""
    """What a reader may want to know before reading on."""


class Reason(Model):
    """One reason to choose a provider."""

    label: Text
    """The reason in a few words."""
    text: Markdown
    """What it means for the person who chooses."""


class Reasons(Model):
    """Why choose a provider, in `reasons/`; for a provider's own site."""

    title: Text
    """What they are about, for editors; the page brings its own heading."""
    items: Filled[dict[Id, Reason]]
    """The reasons, each under an id of your own."""


class FormField(Model):
    """One field of a form."""

    label: Text
    """The question."""
    kind: Literal["text", "email", "tel", "textarea"] = "text"
    """What is written into it: a line of text, an email address, a phone number, or more than a line."""
    required: bool = False
    """Whether it must be filled in."""
    autocomplete: str = ""
    """The HTML autofill name, such as `email`."""
    hint: OptionalText = ""
    """A help below the label."""


class Form(Model):
    """A contact form, in `forms/`; a page must ask for it by name in its front matter."""

    title: Text
    """What the form is for, above its fields."""
    enabled: bool = False
    """Whether the form is shown at all."""
    action: Annotated[str, Field(pattern=r"^https://[^\s;,'\"*@/?#]+([/?#][^\s;,'\"]*)?$")]
    """The https address that receives the answers."""
    fields: Filled[dict[Id, FormField]]
    """The fields, each under the name that its answer is sent with."""
    submit: Text
    """The words on the button."""
    privacy: Text
    """Who receives the answers and what happens with them."""
