"""Measures: what a text says of hours and days, such as `12 to 25 hours a week`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sitegen.check.facts.numbers import NUMBER, may_have_number, value_of
from sitegen.check.passages.folding import words_of


class Rate(Enum):
    """What is counted in what time; each value is the field of a level that gives its range."""

    HOURS_A_WEEK = "hours_per_week"
    DAYS_A_WEEK = "days_per_week"
    HOURS_A_DAY = "hours_per_day"

    @property
    def in_words(self) -> str:
        """The rate as a text says it."""
        return self.value.replace("_per_", " a ")

    @property
    def unit(self) -> str:
        """What is counted: `hours` or `days`."""
        return self.value.partition("_")[0]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number or range with its rate."""

    low: float | None
    """The least; none where only a limit above is given."""
    high: float | None
    rate: Rate | None
    """None where the text names no week or day."""
    unit: str
    """`hours` or `days`."""
    start: int
    end: int
    is_worked_out: bool = False
    """Whether it is the product of days and hours, so that of a range not every part need be meant."""

    @property
    def bounds(self) -> tuple[float, ...]:
        """The numbers it gives."""
        return tuple(bound for bound in (self.low, self.high) if bound is not None)


UNITS = frozenset({"hour", "hours", "hr", "hrs", "h", "day", "days"})
"""The words one of which each measure has, or the label of its row or column."""

_DAY_AND_NIGHT = re.compile(
    r"\b24\s*(?:hours|hrs?|h)\s*(?:a\s+|per\s+|/\s*)day(?:,?\s+(?:and\s+)?(?:7|seven)\s+days\s+a\s+week)?"
)
"""When somebody answers, not how long care takes."""
_LEAST = r"at\ least|no\ (?:fewer|less)\ than|a\ minimum\ of|minimum|not\ (?:fewer|less)\ than"
_MOST = r"up\ to|at\ most|no\ more\ than|not\ more\ than|a\ maximum\ of|maximum"
_ABOVE = r"more\ than|over|above"
_BELOW = r"fewer\ than|less\ than|under|below"
_COUNT = rf"""
    (?:\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<above>{_ABOVE})|(?P<below>{_BELOW}))\s+)?
    (?P<first>{NUMBER})
    (?:\s*(?:\bto\b|\band\b|\bor\b|[-\u2010\u2011–—])\s*(?P<second>{NUMBER}))?
    (?P<or_more>\+|\s+or\s+more\b)? (?P<or_less>\s+or\s+(?:fewer|less)\b)?
"""
MEASURE = re.compile(
    rf"""
    (?P<measure>{_COUNT}
    [\s-]*(?:\b(?:full|half|program)\s+)? (?P<unit>(?:hours?|hrs?|h|days?)\b)
    (?P<or_more_after>\s+or\s+more\b)? (?P<or_less_after>\s+or\s+(?:fewer|less)\b)?
    (?:\s+of\s+(?:[a-z]+\s+){{1,3}}?(?=(?:a|per|each|every)\s))?
    (?P<per>[\s-]*(?:\b(?:an?|per|each|every)[\s-]+|/\s*)(?P<time>week|wk|day)\b
      |\s+(?P<ly>weekly|daily)\b|[\s-]+(?P<long>week|day)\b)?)
    """,
    re.X | re.I,
)
_ALONE = re.compile(
    rf"\s*(?P<measure>(?:(?:about|around)\s+)?{_COUNT})(?=\s*\.?\s*(?:[,;(]\D*)?\Z)", re.X | re.I
)
"""A number whose unit stands in the heading of its column or row."""
_SESSIONS = re.compile(
    rf"""
    (?P<days>{NUMBER})\s+(?:days|evenings|mornings|afternoons|sessions|times)\b
    (?:\s+(?:a|per|each|every)\s+week)? (?:\s*,|\s+(?:of|with|for|at))\s+
    (?P<hours>{NUMBER})\s+hours?\b (?!\s+(?:a|per|each|every)\s+week)
    """,
    re.X | re.I,
)


def measures_in(text: str, otherwise: Rate | None = None) -> Iterator[Measure]:
    """Yield the measures of hours and days; `otherwise` is the rate of those that name none.

    Where it is given, a text that is a number alone is a measure as well.
    """
    if otherwise is not None and (alone := _ALONE.match(text)) is not None:
        yield _measure_of(alone, otherwise.unit, otherwise)
        return
    if not may_have_unit(text) or not may_have_number(text):
        return
    text = _DAY_AND_NIGHT.sub(lambda match: " " * len(match[0]), text)
    found = [_measure_with_unit(match, otherwise) for match in MEASURE.finditer(text)]
    yield from found
    if found:
        yield from _weeks_made_of(found, text)


def may_have_unit(text: str) -> bool:
    """Return whether a text has a word for hours or days; where it has none it has no measure with a unit."""
    return not UNITS.isdisjoint(words_of(text))


def _measure_with_unit(match: re.Match[str], otherwise: Rate | None) -> Measure:
    unit = "days" if match["unit"].lower().startswith("day") else "hours"
    is_of_heading = otherwise is not None and otherwise.unit == unit
    return _measure_of(match, unit, _rate(unit, match) or (otherwise if is_of_heading else None))


def _measure_of(match: re.Match[str], unit: str, rate: Rate | None) -> Measure:
    low = high = value_of(match["first"])
    if match["second"]:
        high = value_of(match["second"])
    said = match.groupdict()
    is_least = said["least"] or said["or_more"] or said.get("or_more_after")
    is_most = said["most"] or said["or_less"] or said.get("or_less_after")
    if match["above"] or match["below"]:
        # The limit itself is out: people mean the whole hours beyond it.
        low, high = low + 1, high - 1
    no_most, no_least = is_least or match["above"], is_most or match["below"]
    least, most = None if no_least else low, None if no_most else high
    return Measure(least, most, rate, unit, *match.span("measure"))


def _rate(unit: str, match: re.Match[str]) -> Rate | None:
    time = (match["time"] or match["ly"] or match["long"] or "").lower()
    if time.startswith("w"):
        return Rate.HOURS_A_WEEK if unit == "hours" else Rate.DAYS_A_WEEK
    return Rate.HOURS_A_DAY if time and unit == "hours" else None


def _weeks_made_of(measures: list[Measure], text: str) -> Iterator[Measure]:
    """Yield the hours a week that a text gives as hours a day on days a week."""
    by_rate = {rate: [m for m in measures if m.rate is rate] for rate in Rate}
    days, hours = by_rate[Rate.DAYS_A_WEEK], by_rate[Rate.HOURS_A_DAY]
    if len(days) == len(hours) == 1 and not by_rate[Rate.HOURS_A_WEEK]:
        low, high = _product(days[0].low, hours[0].low), _product(days[0].high, hours[0].high)
        start, end = min(days[0].start, hours[0].start), max(days[0].end, hours[0].end)
        yield Measure(low, high, Rate.HOURS_A_WEEK, "hours", start, end, is_worked_out=True)
        return
    for match in _SESSIONS.finditer(text):
        total = value_of(match["days"]) * value_of(match["hours"])
        yield Measure(total, total, Rate.HOURS_A_WEEK, "hours", *match.span(), is_worked_out=True)


def _product(days: float | None, hours: float | None) -> float | None:
    return days * hours if days is not None and hours is not None else None
