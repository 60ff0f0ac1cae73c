"""Registries: the collections that everything else refers to by id.

Each is one file, `content/<name>.yaml`, a mapping from id to entry.
"""

from operator import attrgetter
from typing import Literal, Self
from urllib.parse import quote

from pydantic import model_validator

from sitegen.content.ids import Filled, HttpsAddress, PhoneNumber, Quantity, Reference, as_written
from sitegen.validation import LocatedDate, Model, OptionalText, Text

SHOWN_FIELDS = (
    "name",
    "short_name",
    "names.everyday",
    "names.asam",
    "names.medicare",
    "summary",
    "hours_per_week",
    "days_per_week",
    "hours_per_day",
    "setting",
    "paid_by",
)
"""The fields of a level that are a few words, so that a cell of a table can show them."""


class LevelNames(Model):
    """What others call a level of care."""

    everyday: tuple[Text, ...] = ()
    """What people say, such as `day program`."""
    asam: OptionalText = ""
    """The number and name in the ASAM Criteria, for substance use care."""
    medicare: OptionalText = ""
    """Medicare's name for the benefit."""


class Level(Model):
    """A level of care, mildest first in the file; every table, chart and outcome reads it."""

    name: Text
    """The full name in the singular, such as `Intensive Outpatient Program`."""
    short_name: Text
    """What the page calls it after first use, such as `IOP`."""
    names: LevelNames = LevelNames()
    """What others call it."""
    summary: Text
    """One plain sentence: what it is."""
    hours_per_week: Quantity | None = None
    """Hours of care a week; none where care is day and night."""
    days_per_week: Quantity | None = None
    """Days of care a week."""
    hours_per_day: Quantity | None = None
    """Hours of care on a day of care."""
    setting: Text
    """Where care takes place and where the person sleeps."""
    overnight: bool
    """Whether the person stays the night."""
    fits: tuple[Text, ...]
    """Who it may fit; each completes "It may fit if …"."""
    may_not_fit: tuple[Text, ...]
    """Who it may not fit; each completes "It may not fit if …"."""
    team: tuple[Text, ...] = ()
    """Who usually gives the care."""
    paid_by: Text
    """How it is usually paid, in one or two sentences."""
    page: Reference | None = None
    """The source path of the page about it."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources that it rests on."""

    def shown(self, field: str) -> str | Quantity:
        """Return one of `SHOWN_FIELDS` as a page shows it; nothing where the level has none."""
        value = attrgetter(field)(self)
        if isinstance(value, tuple):
            return ", ".join(value)
        return value if isinstance(value, Quantity) else str(value or "")


class TextLine(Model):
    """Where to send a text message."""

    to: PhoneNumber
    """The number to send the message to."""
    body: OptionalText = ""
    """The word to send, if one is needed."""


class Contact(Model):
    """A crisis line, help line or provider; shown text and links are all made from these values."""

    kind: Literal["crisis", "helpline", "provider"]
    """A line for people in danger, a line that informs, or who gives care."""
    label: Text
    """The name of the line."""
    purpose: Text
    """When to use it, in one short sentence."""
    call: PhoneNumber | None = None
    """The number to call."""
    text: TextLine | None = None
    """Where to send a text message."""
    chat: HttpsAddress | None = None
    """The address of its chat."""
    tty: PhoneNumber | None = None
    """The number for text telephones."""
    languages: tuple[Text, ...] = ()
    """In which languages it answers."""
    hours: OptionalText = ""
    """When it answers."""
    verified_on: LocatedDate
    """The day on which a person last compared the entry with its source."""
    source: Reference | None = None
    """The id of the source that says all this."""

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.call or self.text or self.chat or self.tty):
            raise ValueError("it needs a way to be reached: call, text, chat or tty")
        return self

    @property
    def call_text(self) -> str:
        """The number as people write it: `988`, `1-800-662-4357`."""
        return as_written(self.call or "")

    @property
    def call_url(self) -> str:
        """The `tel:` address; empty where there is no number."""
        return f"tel:{self.call}" if self.call else ""

    @property
    def tty_text(self) -> str:
        """The number for text telephones as people write it."""
        return as_written(self.tty or "")

    @property
    def text_number(self) -> str:
        """Where to send a text message, as people write it; empty where there is no text line."""
        return as_written(self.text.to) if self.text is not None else ""

    @property
    def text_url(self) -> str:
        """The `sms:` address with the word to send; empty where there is no text line."""
        if self.text is None:
            return ""
        return f"sms:{self.text.to}" + (f"?&body={quote(self.text.body)}" if self.text.body else "")


class Source(Model):
    """A publication that pages cite as `[@id]`."""

    title: Text
    """The title as the publication has it."""
    publisher: Text
    """Who issued it."""
    authors: str = ""
    """Who wrote it, as one text."""
    year: int | None = None
    """The year in which it was issued."""
    url: HttpsAddress
    """The address of the issuing body's own page."""
    grade: Literal["law", "official", "review", "study", "reference"]
    """What kind of source it is."""
    read: Literal["issuer", "restatement"]
    """Whether we read the words on the issuer's own page or in a restatement by others."""
    checked_on: LocatedDate
    """The day on which someone last compared what we say with the source."""
    note: OptionalText = ""
    """What the source is used for; shown on the page of all sources."""


class Term(Model):
    """A word that readers may not know."""

    term: Text
    """The word in full, as in running text."""
    short: OptionalText = ""
    """Its abbreviation."""
    also: tuple[Text, ...] = ()
    """Other forms that mean the same, such as the plural."""
    definition: Text
    """One to three plain sentences."""
    see_also: tuple[Reference, ...] = ()
    """Ids of related terms."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources that the definition rests on."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to name it: the term, its abbreviation or nothing, and its other forms."""
        return (self.term, self.short, *self.also)


class Fact(Model):
    """A number, price or rule of law that stands in one place and is quoted by id."""

    statement: Text
    """The fact as one plain sentence."""
    value: Quantity | None = None
    """Its number, for a fact that is one."""
    text: OptionalText = ""
    """The short form that `{{ fact("id") }}` prints; the value's words where it is empty."""
    kind: Literal["number", "money", "law", "definition"]
    """What kind of fact it is; that says how often it has to be compared with its source again."""
    sources: Filled[tuple[Reference, ...]]
    """Where it comes from; at least one."""
    checked_on: LocatedDate
    """The day on which someone last compared it with its source."""

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not self.text and self.value is None:
            raise ValueError("it needs a text or a value to show")
        return self
