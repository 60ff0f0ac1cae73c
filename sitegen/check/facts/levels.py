"""Which level of care a text is about, and whether a measure fits it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sitegen.check.facts.measures import Measure, Rate
from sitegen.content.ids import Quantity
from sitegen.content.registries import Fact, Level

_YOUNG = re.compile(
    r"\b(?:teen(?:s|agers?)?|adolescents?|youths?|child(?:ren)?|kids?|minors?|young people|under 18)\b",
    re.I,
)

_RATES: Mapping[str, Rate] = {rate.in_words: rate for rate in Rate}


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of a site, by the words that name them."""

    by_id: Mapping[str, Level]
    facts: tuple[Fact, ...]
    """Those that give a rate, such as hours a week."""
    _formal: Mapping[str, str]
    """The ids by name, in lower case."""
    _everyday: Mapping[str, str]

    @classmethod
    def of(cls, levels: Mapping[str, Level], facts: Iterable[Fact]) -> "Levels":
        """Return the levels with their names and with what the facts say of rates."""
        entries = levels.items()
        formal = {name.lower(): level_id for level_id, level in entries for name in _formal_names(level)}
        everyday = {name.lower(): level_id for level_id, level in entries for name in level.names.everyday}
        return cls(levels, tuple(fact for fact in facts if rate_of(fact) is not None), formal, everyday)

    def named_in(self, text: str) -> frozenset[str]:
        """Return the ids of the levels that a text names; everyday names count where no other stands."""
        return frozenset(_found(self._formal, text)) or frozenset(_found(self._everyday, text))

    def range_for(self, level_id: str, rate: Rate) -> Quantity | None:
        """Return what a level has in a week or day; none where nothing is set."""
        quantity = getattr(self.by_id[level_id], rate.value) if level_id in self.by_id else None
        return quantity if isinstance(quantity, Quantity) else None

    def fits(self, measure: Measure, level_id: str, rate: Rate, context: str) -> bool:
        """Return whether a measure lies in a level's range; a `context` of teens may lower its least."""
        allowed = self.range_for(level_id, rate)
        if allowed is None:
            return True
        least = self._least_for_teens(level_id, rate) if _YOUNG.search(context) else None
        least = allowed.min if least is None or allowed.min is None else min(least, allowed.min)
        if measure.is_worked_out and measure.low is not None and measure.high is not None:
            return _overlaps(measure.low, measure.high, least, allowed)
        return all(_overlaps(bound, bound, least, allowed) for bound in measure.bounds)

    def _least_for_teens(self, level_id: str, rate: Rate) -> float | None:
        least = (
            fact.value.min
            for fact in self.facts
            if fact.value is not None and rate_of(fact) is rate and _YOUNG.search(fact.statement)
            if level_id in (self.named_in(fact.statement) or {level_id})
        )
        return min((number for number in least if number is not None), default=None)


def rate_of(fact: Fact) -> Rate | None:
    """Return the rate that a fact gives a number of, such as hours a week."""
    return _RATES.get(fact.value.unit) if fact.value is not None else None


def _formal_names(level: Level) -> Iterator[str]:
    yield level.name
    yield level.short_name
    if level.names.medicare:
        yield level.names.medicare


def _found(names: Mapping[str, str], text: str) -> Iterator[str]:
    if names:
        for match in _pattern_of(tuple(names)).finditer(text):
            yield names[match[1].lower()]


@lru_cache(maxsize=16)  # two for each language, and those of a few edits in a preview
def _pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b({longest_first})(?:s|['’]s)?\b", re.I)


def _overlaps(low: float, high: float, least: float | None, allowed: Quantity) -> bool:
    return (
        (least is None or high >= least)
        and (allowed.max is None or low <= allowed.max)
        and (allowed.below is None or low < allowed.below)
    )
