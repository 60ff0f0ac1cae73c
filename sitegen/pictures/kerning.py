"""Which pairs of letters stand closer, or further apart, than their widths say: "To", "AV".

The feature `kern` of the font's table `GPOS`, by the OpenType specification: of its lookups, those that
adjust pairs of glyphs, either one by one (format 1) or by classes of glyphs (format 2).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sitegen.pictures.font import Font, load_font

_PAIRS = 2
"""The type of lookups that adjust pairs."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    """One subtable of pairs."""

    font: Font
    start: int
    covered: Mapping[int, int]
    """By the first glyph of a pair, its position."""
    left: Mapping[int, int]
    """The classes of first glyphs; none where pairs are listed one by one."""
    right: Mapping[int, int]

    def adjustment(self, left: int, right: int) -> int | None:
        """Return the change in units of the font; None where this subtable says nothing of the pair."""
        if left not in self.covered:
            return None
        if self.font.short(self.start) == 1:
            return self._listed(left, right)
        row = self.left.get(left, 0) * self.font.short(self.start + 14)
        return self.font.signed(self.start + 16 + 2 * (row + self.right.get(right, 0)))

    def _listed(self, left: int, right: int) -> int | None:
        place = self.start + self.font.short(self.start + 10 + 2 * self.covered[left])
        pairs = range(place + 2, place + 2 + 4 * self.font.short(place), 4)
        return next((self.font.signed(pair + 2) for pair in pairs if self.font.short(pair) == right), None)


@lru_cache(maxsize=4096)
def kerning(left: str, right: str) -> float:
    """Return how much closer two letters stand, as a share of the size of the type and below zero."""
    glyphs = _glyphs()
    found = (pairs.adjustment(glyphs[left], glyphs[right]) for pairs in _all_pairs())
    return next((change for change in found if change is not None), 0) / load_font().units


@cache
def _glyphs() -> Mapping[str, int]:
    return dict(load_font().glyphs())


@cache
def _all_pairs() -> tuple[_Pairs, ...]:
    font = load_font()
    return tuple(_pairs(font, start) for start in _subtables(font, font.tables["GPOS"]))


def _subtables(font: Font, gpos: int) -> Iterator[int]:
    features, lookups = gpos + font.short(gpos + 6), gpos + font.short(gpos + 8)
    records = range(features + 2, features + 2 + 6 * font.short(features), 6)
    kern = [features + font.short(each + 4) for each in records if font.data[each : each + 4] == b"kern"]
    numbers = {number for feature in kern for number in _shorts(font, feature + 2)}
    for lookup in (lookups + font.short(lookups + 2 + 2 * number) for number in sorted(numbers)):
        if font.short(lookup) == _PAIRS:
            yield from (lookup + offset for offset in _shorts(font, lookup + 4))


def _shorts(font: Font, place: int) -> list[int]:
    """Return the numbers of a list that begins with how many there are."""
    return [font.short(place + 2 * number) for number in range(1, font.short(place) + 1)]


def _pairs(font: Font, start: int) -> _Pairs:
    covered = _coverage(font, start + font.short(start + 2))
    if font.short(start) == 1:
        return _Pairs(font, start, covered, {}, {})
    left, right = (_classes(font, start + font.short(start + place)) for place in (8, 10))
    return _Pairs(font, start, covered, left, right)


def _coverage(font: Font, place: int) -> Mapping[int, int]:
    if font.short(place) == 1:
        return {glyph: position for position, glyph in enumerate(_shorts(font, place + 2))}
    ranges = font.ranges(place + 4, font.short(place + 2))
    return {glyph: at + glyph - first for first, last, at in ranges for glyph in range(first, last + 1)}


def _classes(font: Font, place: int) -> Mapping[int, int]:
    if font.short(place) == 1:
        return dict(enumerate(_shorts(font, place + 4), start=font.short(place + 2)))
    ranges = font.ranges(place + 4, font.short(place + 2))
    return {glyph: number for first, last, number in ranges for glyph in range(first, last + 1)}
