"""A review, as a page's front matter and a quiz say it, and when the next one is due."""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sitegen.validation import LocatedDate, LocatedText, Model, Text
from sitegen.yaml_source.values import YamlDate, YamlText


def _digest(digits: YamlText) -> YamlText:
    if re.fullmatch("[0-9a-f]{32}", digits) is None:
        raise ValueError(f'"{digits}" is not what "build.py review sign" writes here')
    return digits


class Review(Model):
    """A named person's sign-off of exact words."""

    by: Text
    """The reviewer's full name; a real person who has read these words."""
    credentials: Text
    """The licence or degree, such as `LCSW` or `MD, psychiatry`."""
    on: LocatedDate
    """The day of the review."""
    words: Annotated[LocatedText, AfterValidator(_digest)] | None = None
    """The digest of what was read; `build.py review sign` writes it."""


AnyReview = Review | Literal["none"]
"""Who has reviewed something, or `none`."""

Interval = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2} (days|months|years?)$")]
"""A stretch of time such as `6 months`."""


def last_read(review: AnyReview, changed_on: YamlDate | None) -> YamlDate | None:
    """Return the day from which the next review is counted: the review's, else that of the last change."""
    return review.on if isinstance(review, Review) else changed_on


def due_after(day: date, interval: str) -> date:
    """Return the day that lies an interval after `day`.

    A day that its month does not have becomes the month's last one.
    """
    count, unit = interval.split()
    if unit == "days":
        return date.fromordinal(day.toordinal() + int(count))
    months = day.month - 1 + int(count) * (1 if unit == "months" else 12)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
