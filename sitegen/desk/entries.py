"""The entries of registries and collections, the quizzes and the files beside pages, with their uses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sitegen.content.discover import QUIZZES
from sitegen.content.library import Entry
from sitegen.content.page import Page
from sitegen.content.registries import Level
from sitegen.desk.counts import Count, count_by_place
from sitegen.desk.filters import Filter, useful_filters
from sitegen.desk.usage import RESOURCES, Use, lists_of_all, uses_in
from sitegen.desk.ways import Way, Ways
from sitegen.findings import Finding, Place
from sitegen.graph.site import Site
from sitegen.quiz.quiz import Quiz
from sitegen.report.text import counted

_TITLES = ("title", "term", "label", "name", "caption", "statement")
"""The fields that say what an entry is, of whatever kind."""
_WITH_ANCHORS = ("glossary", "sources")
"""What the page that lists it has an anchor for."""


class Standing(Enum):
    """Whether anything would be missed without an entry."""

    USED = "used"
    LISTED = "in a list only"
    """It stands where all of its kind are listed, and nowhere else."""
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry, a quiz or a file beside a page."""

    way: Way
    kind: str
    id: str
    languages: tuple[str, ...]
    """The tags of those that it is translated into."""
    standing: Standing
    pages: tuple[Way, ...]
    """Those that use it."""
    others: tuple[Way, ...]
    """Entries, quizzes and the configuration, where they name it."""
    found: Count

    @property
    def uses(self) -> int:
        """The number of its users."""
        return len(self.pages) + len(self.others)

    @property
    def users_in_words(self) -> str:
        """How many of them are pages and how many are not."""
        counts = {"page": len(self.pages), "other": len(self.others)}
        return ", ".join(counted(number, noun) for noun, number in counts.items() if number)


def entry_rows(sites: Sequence[Site], findings: Iterable[Finding], ways: Ways) -> tuple[EntryRow, ...]:
    """Return the row of each, in the order of kinds and files."""
    things = tuple(_things(sites))
    uses, lists = uses_in(sites), lists_of_all(sites)
    counts = count_by_place(findings, (place for thing in things for place in thing.places))
    return tuple(
        _row(
            thing,
            uses.get((thing.kind, thing.id), ()),
            lists.get(thing.kind, ()),
            sum((counts.get(place, Count()) for place in thing.places), Count()),
            ways,
        )
        for thing in things
    )


def entry_filters(rows: Sequence[EntryRow]) -> tuple[Filter, ...]:
    """Return what the rows can be narrowed down to."""
    return useful_filters(
        ("kind", "Kind", (row.kind for row in rows)),
        ("standing", "Use", (row.standing.value for row in rows)),
        ("languages", "Translated into", (tag for row in rows for tag in row.languages or ("",))),
        ("found", "Findings", (choice for row in rows for choice in row.found.choices)),
    )


@dataclass(frozen=True, slots=True)
class _Thing:
    kind: str
    id: str
    title: str
    place: Place
    page: Page | None
    """The page about it."""
    translations: Mapping[str, Place]
    """By language."""

    @property
    def places(self) -> tuple[Place, ...]:
        return (self.place, *self.translations.values())


def _things(sites: Sequence[Site]) -> Iterator[_Thing]:
    library = sites[0].library
    for entry in (entry for entries in library.entries.values() for entry in entries.values()):
        about = entry.value.page if isinstance(entry.value, Level) else None
        page = library.pages.get(str(about))
        translations = _translations(f"{entry.kind}/{entry.id}", sites)
        yield _Thing(entry.kind, entry.id, title_of(entry), entry.place, page, translations)
    for quiz in sites[0].quizzes.values():
        translations = _translations(f"{QUIZZES}/{quiz.id}", sites)
        yield _Thing(QUIZZES, quiz.id, quiz.definition.title, quiz.place, None, translations)
    for path in sorted(library.resources):
        yield _Thing(RESOURCES, path, path.rpartition("/")[2], Place(f"content/{path}"), None, {})


def title_of(entry: Entry) -> str:
    """Return what an entry is called."""
    titles = (str(getattr(entry.value, name, "")) for name in _TITLES)
    return next((title for title in titles if title), entry.id)


def _translations(name: str, sites: Sequence[Site]) -> dict[str, Place]:
    found = ((site.language.tag, site.translations.get(name)) for site in sites)
    return {tag: translation.place for tag, translation in found if translation is not None}


def _row(thing: _Thing, uses: Sequence[Use], lists: Sequence[Page], found: Count, ways: Ways) -> EntryRow:
    unused = Standing.LISTED if lists else Standing.UNUSED
    pages = tuple(ways.to_page(use.by, use.place) for use in uses if isinstance(use.by, Page))
    url = _own_url(thing, lists, ways) or next((page.url for page in pages), "")
    return EntryRow(
        way=ways.to_place(thing.title, thing.place, url=url),
        kind=thing.kind,
        id=thing.id,
        languages=tuple(thing.translations),
        standing=Standing.USED if uses else unused,
        pages=pages,
        others=tuple(_other(use, ways) for use in uses if not isinstance(use.by, Page)),
        found=found,
    )


def _own_url(thing: _Thing, lists: Sequence[Page], ways: Ways) -> str:
    if thing.kind in _WITH_ANCHORS and lists:
        return f"{ways.to_page(lists[0]).url}#{thing.id}"
    return ways.to_page(thing.page).url if thing.page is not None else ""


def _other(use: Use, ways: Ways) -> Way:
    """Return the way to a user that is no page; its own row says more of an entry or quiz."""
    if isinstance(use.by, Entry):
        name = f"{use.by.kind}/{use.by.id}"
    elif isinstance(use.by, Quiz):
        name = f"{QUIZZES}/{use.by.id}"
    else:
        return ways.to_place(use.place.path, use.place)
    return ways.to_place(name, use.place, url=f"#{name}")
