"""The types that several formats share: references, Markdown, phone numbers, addresses and quantities."""

import re
from typing import Annotated, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from sitegen.language.language import Language
from sitegen.validation import LocatedText, Model, OptionalText
from sitegen.yaml_source.values import ShownMarkdown, YamlText

Reference = LocatedText
"""The id of an entry elsewhere; it keeps its place so that a broken one can be reported there."""


def _as_markdown(text: YamlText) -> ShownMarkdown:
    return ShownMarkdown(text, text.place, text.is_literal)


MARKDOWN = AfterValidator(_as_markdown)
"""Marks a text as Markdown that readers see."""

Markdown = Annotated[LocatedText, MARKDOWN]
"""Markdown text that readers see; it keeps its place so that faults inside it can be reported there."""


def _phone_number(number: YamlText) -> YamlText:
    if re.fullmatch(_PHONE_NUMBER, number) is None:
        raise ValueError(f'"{number}" is not a phone number; write 988, or +18006624357 with country code')
    return number


_PHONE_NUMBER = r"[0-9]{3,6}|\+[0-9]{8,15}"

PhoneNumber = Annotated[
    LocatedText,
    AfterValidator(_phone_number),
    WithJsonSchema({"type": "string", "pattern": f"^({_PHONE_NUMBER})$"}),
]
"""A short number such as `988`, or all digits with `+` and the country code (ITU-T E.164)."""


def as_written(number: str) -> str:
    """Return a phone number as people write it: `988`, `1-800-662-4357`."""
    us = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number)
    return "1-" + "-".join(us.groups()) if us else number


def _https_address(address: YamlText) -> YamlText:
    if re.fullmatch(r"https://\S+", address) is None or not _host_of(address):
        raise ValueError(f'"{address}" is not an address that begins with https://')
    return address


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


HttpsAddress = Annotated[
    LocatedText,
    AfterValidator(_https_address),
    WithJsonSchema({"type": "string", "pattern": r"^https://\S+$"}),
]
"""A full web address, such as `https://www.samhsa.gov/find-help`."""

T = TypeVar("T")
Filled = Annotated[T, Field(min_length=1)]
"""A list or mapping with at least one thing in it."""


Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Quantity(Model):
    """A number or a range with its unit; the words shown are made from it."""

    min: Amount | None = None
    """The least, as a number."""
    max: Amount | None = None
    """The most, as a number."""
    below: Amount | None = None
    """The limit that is itself out of range, instead of `min` and `max`."""
    unit: OptionalText = ""
    """What is counted, in the plural: `hours`."""

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.min is None and self.max is None and self.below is None:
            raise ValueError("it needs a number: min, max or below")
        if self.below is not None and (self.min is not None or self.max is not None):
            raise ValueError("below stands alone, without min and max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"its least, {self.min:g}, is more than its most, {self.max:g}")
        return self

    def __str__(self) -> str:
        """Return the quantity in English, for those who edit a site."""
        return self._said(_ENGLISH[self._form])

    def in_language(self, language: Language) -> str:
        """Return the quantity in a language's words, such as `9 to 19 hours`."""
        return self._said(str(language.words[f"quantity.{self._form}"]["other"]))

    @property
    def _form(self) -> str:
        if self.below is not None:
            return "below"
        if self.min is None or self.max is None:
            return "at_most" if self.min is None else "at_least"
        return "exactly" if self.min == self.max else "between"

    def _said(self, pattern: str) -> str:
        low, high, limit = (f"{n:g}" if n is not None else "" for n in (self.min, self.max, self.below))
        return pattern.format(low=low, high=high, limit=limit, unit=self.unit).strip()


_ENGLISH = {
    "below": "fewer than {limit} {unit}",
    "between": "{low} to {high} {unit}",
    "exactly": "{low} {unit}",
    "at_least": "{low} or more {unit}",
    "at_most": "up to {high} {unit}",
}
"""The words of findings."""
