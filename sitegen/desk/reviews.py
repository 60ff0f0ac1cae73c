"""What has to be read or checked again, and when: a calendar by months."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel.dates import format_date

from sitegen.check.ages import checked_entries
from sitegen.check.review_subjects import ReviewSubject, review_subjects
from sitegen.content.page import Page
from sitegen.desk.entries import EntryRow
from sitegen.desk.filters import Filter, useful_filters
from sitegen.desk.ways import Way, Ways
from sitegen.graph.site import Site

_OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something to read or check again."""

    way: Way
    kind: str
    """`page`, `quizzes` or the registry's name."""
    language: str
    due: date | None
    last: str
    """Who read it when."""


@dataclass(frozen=True, slots=True)
class Month:
    """What is due in a month."""

    id: str
    title: str
    rows: tuple[DueRow, ...]

    @property
    def is_overdue(self) -> bool:
        """Whether its days have passed."""
        return self.id == _OVERDUE


def review_months(
    sites: Sequence[Site], entries: Sequence[EntryRow], day: date, ways: Ways
) -> tuple[Month, ...]:
    """Return the months in which something is due, after what is overdue and before what has no day."""
    rows = sorted((*_read(sites, ways), *_checked(sites[0], entries)), key=_order)
    by_month = groupby(rows, key=lambda row: _month(row.due, day))
    return tuple(Month(id_, title, tuple(group)) for (id_, title), group in by_month)


def due_filters(months: Sequence[Month]) -> tuple[Filter, ...]:
    """Return what the calendar can be narrowed down to."""
    rows = tuple(row for month in months for row in month.rows)
    return useful_filters(
        ("kind", "Kind", (row.kind for row in rows)),
        ("language", "Language", (row.language for row in rows)),
    )


def _order(row: DueRow) -> tuple[date, str, str]:
    return row.due or date.max, row.way.path, row.way.title


def _month(due: date | None, day: date) -> tuple[str, str]:
    if due is None:
        return "never", "No day set"
    if due < day:
        return _OVERDUE, "Overdue"
    return f"{due:%Y-%m}", format_date(due, "LLLL yyyy", "en")


def _read(sites: Sequence[Site], ways: Ways) -> Iterator[DueRow]:
    """Yield pages and quizzes; a quiz that is not translated once."""
    subjects = {
        each.top: (each, site) for site in sites for each in review_subjects(site.library, site.quizzes)
    }
    for subject, site in subjects.values():
        if isinstance(subject.of, Page):
            way, kind = ways.to_page(subject.of), "pages"
        else:
            way, kind = ways.to_place(subject.title, subject.top), "quizzes"
        yield DueRow(way, kind, site.language.tag, subject.due, _last_read(subject))


def _last_read(subject: ReviewSubject) -> str:
    if subject.review is not None:
        return f"{subject.review.by}, {subject.review.credentials}, {subject.review.on}"
    return f"no clinician; changed {subject.read_on}" if subject.read_on is not None else "no clinician"


def _checked(site: Site, entries: Sequence[EntryRow]) -> Iterator[DueRow]:
    """Yield facts, contacts and sources."""
    ways: Mapping[tuple[str, str], Way] = {(row.kind, row.id): row.way for row in entries}
    for entry in checked_entries(site.library.registries, site.config.check_again_days):
        way = ways[entry.kind, entry.id]
        yield DueRow(way, entry.kind, site.language.tag, entry.due, f"checked {entry.last}")
