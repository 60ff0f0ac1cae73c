"""Sentences and cells, each with the level of care that it is about by where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.check.facts.levels import Levels
from sitegen.check.facts.measures import Rate, may_have_unit
from sitegen.check.facts.numbers import NUMBER_WORDS, may_have_number, numbers_in
from sitegen.check.passages.fields import passages_in
from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.content.collections import Cell, Column, Comparison, Row
from sitegen.findings import Place
from sitegen.graph.site import Site
from sitegen.markdown.source import field_source

_HOURS = r"\b(?:hours|hrs?)\b"
_RATE_OF_LABEL = {
    Rate.HOURS_A_WEEK: re.compile(rf"{_HOURS}(?:(?!\bdays?\b).)*\b(?:week|wk)|\bweekly\s+{_HOURS}", re.I),
    Rate.DAYS_A_WEEK: re.compile(r"\bdays\b.*\b(?:week|wk)", re.I),
    Rate.HOURS_A_DAY: re.compile(rf"{_HOURS}.*\bday\b|\bdaily\s+{_HOURS}", re.I),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a cell."""

    words: str
    passage: Passage
    offset: int
    """Where the words begin in the passage."""
    level: str = ""
    """The level of care whose page, entry, row or column it stands in."""
    rate: Rate | None = None
    """What its row or column counts."""
    labels: str = ""
    """The words of its row and column."""

    def place(self, offset: int) -> Place:
        """Return where a character of the words stands."""
        return self.passage.place(self.offset + offset)


def statements_of(site: Site, passages: Passages, levels: Levels) -> Iterator[Statement]:
    """Yield what the passages say in the site's own words; facts are what these are compared with.

    What has no number, or running text without a unit, is left out.
    """
    numbers = NUMBER_WORDS & passages.words
    for path, of_page in passages.pages.items():
        level = str(site.library.pages[path].front_matter.level or "")
        yield from _statements_in(of_page, level, levels, numbers)
        yield from _statements_in(passages.front_matter[path], level, levels, numbers)
    for (kind, entry_id), text in passages.entries.items():
        entry = site.library.entries[kind][entry_id].value
        if isinstance(entry, Comparison):
            yield from _statements_in(tuple(passages_in(entry, without=("rows",))), "", levels, numbers)
            yield from _cells_of(entry, levels)
        elif kind != "facts":
            yield from _statements_in(text, entry_id if kind == "levels" else "", levels, numbers)
    for text in passages.quizzes.values():
        yield from _statements_in(text, "", levels, numbers)


def _statements_in(
    text: Sequence[Passage], level: str, levels: Levels, numbers: frozenset[str]
) -> Iterator[Statement]:
    """Yield what may have a number; `numbers` are the words for numbers that the text may have."""
    head: Passage | None = None
    for passage in text:
        head = head or passage if passage.block is Block.ROW else None
        if passage.block is Block.QUOTE or not may_have_number(passage.shown, numbers):
            continue
        if head is not None:
            yield from _cells_in(passage, head, levels)
        elif may_have_unit(passage.shown):
            yield from _sentences_of(passage, level, None)


def _sentences_of(passage: Passage, level: str, rate: Rate | None) -> Iterator[Statement]:
    for start, words in passage.stretches():
        yield Statement(words, passage, start, level, rate)


def _cells_in(row: Passage, head: Passage, levels: Levels) -> Iterator[Statement]:
    """Yield the cells of a table's row, which are about what the row's or the column's head names."""
    columns = [cell.strip() for _, cell in _cut(head)]
    cells = list(_cut(row))
    label = cells[0][1].strip()
    for number, (offset, cell) in enumerate(cells):
        if not may_have_number(cell):
            continue
        column = columns[number] if number < len(columns) else ""
        level, rate = _level_of((label, column), levels), _rate_of((column, label))
        yield Statement(cell, row, offset, level, rate, f"{label} {column}" if number else "")


def _cut(row: Passage) -> Iterator[tuple[int, str]]:
    """Yield the cells of a row, each with its offset; a bar at either end of the row divides nothing."""
    shown = row.shown.rstrip().removesuffix("|")
    offset = len(shown) - len(shown.lstrip().removeprefix("|"))
    for cell in shown[offset:].split("|"):
        yield offset, cell
        offset += len(cell) + 1


def _cells_of(comparison: Comparison, levels: Levels) -> Iterator[Statement]:
    for row in comparison.rows.values():
        for column_id, cell in row.cells.items():
            column = comparison.columns.get(str(column_id), Column(label=column_id))
            text = cell.text if isinstance(cell, Cell) else cell
            level, rate = level_of_cell(row, column, levels), rate_of_cell(row, column)
            for passage in passages_of(field_source(text or "", column_id.place)):
                for statement in _sentences_of(passage, level, rate):
                    yield replace(statement, labels=f"{row.label} {column.label}")


def level_of_cell(row: Row, column: Column, levels: Levels) -> str:
    """Return the level that a cell is about: its row's, or the one that its row or column is named for."""
    return str(row.level or "") or _level_of((row.label, column.label), levels)


def rate_of_cell(row: Row, column: Column) -> Rate | None:
    """Return what a cell counts: its column's field, or what the label of its column or row says."""
    by_field = next((rate for rate in Rate if rate.value == column.field), None)
    return by_field or _rate_of((column.label, row.label))


def _level_of(labels: Sequence[str], levels: Levels) -> str:
    named = [levels.named_in(label) for label in labels]
    return next((next(iter(ids)) for ids in named if len(ids) == 1), "")


def _rate_of(labels: Sequence[str]) -> Rate | None:
    counted = [_rates_in(label) for label in labels]
    return next((rates[0] for rates in counted if len(rates) == 1), None)


def _rates_in(label: str) -> tuple[Rate, ...]:
    """Return what a label counts; one with a number, such as `Programs of 9 hours a week`, counts others."""
    found = tuple(rate for rate, words in _RATE_OF_LABEL.items() if words.search(label))
    return () if numbers_in(label) else found
