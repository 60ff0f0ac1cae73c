"""The values of a document, each with its place."""

from datetime import date
from typing import Self

from sitegen.findings import Place


class YamlText(str):
    """A scalar as written, with its place."""

    place: Place
    is_literal: bool
    """Whether it is a `|` block, whose lines map one to one to the file's."""

    def __new__(cls, text: str, place: Place, is_literal: bool = False) -> Self:
        """Make a text at a place."""
        scalar = super().__new__(cls, text)
        scalar.place = place
        scalar.is_literal = is_literal
        return scalar

    def __reduce__(self) -> tuple[type[Self], tuple[str, Place, bool]]:
        """Keep place and style when pickled or copied."""
        return type(self), (str(self), self.place, self.is_literal)


class ShownText(YamlText):
    """A text that readers see, so that its words can be checked."""


class ShownMarkdown(ShownText):
    """A text that readers see, written in Markdown."""


class YamlDate(date):
    """A day with its place."""

    place: Place

    @classmethod
    def at(cls, place: Place, day: date) -> Self:
        """Return `day` as written at a place."""
        located = cls(day.year, day.month, day.day)
        located.place = place
        return located

    def __reduce__(self) -> tuple[type[Self], tuple[int, int, int], dict[str, Place]]:
        """Keep the place when pickled or copied."""
        return type(self), (self.year, self.month, self.day), {"place": self.place}


class YamlMap(dict["YamlText", "YamlValue"]):
    """A mapping with its place; every key is a `YamlText` and so has one as well."""

    def __init__(self, place: Place) -> None:
        """Make an empty mapping at a place."""
        super().__init__()
        self.place = place


class YamlList(list["YamlValue"]):
    """A sequence with its place."""

    def __init__(self, place: Place) -> None:
        """Make an empty sequence at a place."""
        super().__init__()
        self.place = place


YamlValue = YamlText | YamlMap | YamlList | None

Location = tuple[str | int, ...]
"""The way to a value from the top of its document: keys, and positions in lists."""


def place_at(document: YamlValue, location: Location, *, whole: Place) -> Place:
    """Return the place of the key or item at `location`, or of the deepest part of it that exists."""
    place, value = whole, document
    for step in location:
        if isinstance(value, YamlMap):
            key = next((k for k in value if k == step), None)
            if key is not None:
                place, value = key.place, value[key]
        elif isinstance(value, YamlList) and isinstance(step, int) and step < len(value):
            item = value[step]
            place, value = (item.place if item is not None else place), item
    return place
