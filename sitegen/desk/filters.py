"""What the rows of a page of the desk can be narrowed down to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A value that some rows have."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of one value; rows carry theirs in the data attribute of the same name."""

    name: str
    label: str
    options: tuple[Option, ...]


def useful_filters(*choices: tuple[str, str, Iterable[str]]) -> tuple[Filter, ...]:
    """Return a filter for each name, label and values of all rows, if the rows differ in it."""
    counted = ((name, label, Counter(values)) for name, label, values in choices)
    return tuple(Filter(name, label, _options(counts)) for name, label, counts in counted if len(counts) > 1)


def _options(counts: Counter[str]) -> tuple[Option, ...]:
    return tuple(Option(value, count) for value, count in sorted(counts.items()) if value)
