"""The types that several formats share: ids, references, Markdown and quantities."""

from typing import Annotated

from pydantic import StringConstraints

from sitegen.validation import LocatedText, Model

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A kebab-case id, such as `medicare-iop`; never reused for another thing."""

Reference = LocatedText
"""The id of an entry elsewhere; it keeps its place so that a broken one can be reported there."""

Markdown = LocatedText
"""Markdown text; it keeps its place so that faults inside it can be reported there."""


class Quantity(Model):
    """A number or a range with its unit; the words shown are made from it."""

    min: float | None = None
    """The least, as a number."""
    max: float | None = None
    """The most, as a number."""
    below: float | None = None
    """The limit that is itself out of range, instead of `min` and `max`."""
    unit: str = ""
    """What is counted, in the plural: `hours`."""

    def __str__(self) -> str:
        """Return the quantity in words, such as `9 to 19 hours`."""
        low, high, limit = (f"{n:g}" if n is not None else "" for n in (self.min, self.max, self.below))
        if limit:
            words = f"fewer than {limit}"
        elif low and high and low != high:
            words = f"{low} to {high}"
        elif low and high:
            words = low
        elif low:
            words = f"{low} or more"
        else:
            words = f"up to {high}"
        return f"{words} {self.unit}".strip()
