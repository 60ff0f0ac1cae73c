"""All that the desk shows of a build."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.desk.counts import Count, count_all
from sitegen.desk.entries import EntryRow, Standing, entry_rows
from sitegen.desk.faults import Faults, faults_in
from sitegen.desk.listings import Listing, listings_in
from sitegen.desk.pages import PageRow, page_rows
from sitegen.desk.reviews import Month, review_months
from sitegen.desk.site_map import LanguageMap, site_maps
from sitegen.desk.ways import Ways
from sitegen.findings import Finding
from sitegen.language.language import long_date
from sitegen.pipeline import Build
from sitegen.report.editor import EditorLinks
from sitegen.report.text import tally


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of the desk, as the links to it say."""

    name: str
    """Of its file."""
    title: str
    note: str
    """How much there is to see, in a few words."""
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """A site as its editors see it."""

    title: str
    home_url: str
    day: date
    is_behind: bool
    """Whether the newest attempt to build failed, so that all but the findings is of an earlier one."""
    found: Count
    tally: str
    """The number of errors and warnings in words."""
    pages: tuple[PageRow, ...]
    entries: tuple[EntryRow, ...]
    listings: tuple[Listing, ...]
    faults: Faults
    months: tuple[Month, ...]
    maps: tuple[LanguageMap, ...]

    @property
    def day_in_words(self) -> str:
        """The day of the build."""
        return long_date(self.day)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The pages of the desk."""
        unused = sum(row.standing is not Standing.USED for row in self.entries)
        overdue = sum(len(month.rows) for month in self.months if month.is_overdue)
        return (
            Tab("index.html", "Pages", str(len(self.pages))),
            Tab("data.html", "Data", f"{unused} unused" if unused else ""),
            Tab("findings.html", "Findings", str(self.found.all), self.found.errors > 0),
            Tab("reviews.html", "Reviews", f"{overdue} overdue" if overdue else "", overdue > 0),
            Tab("map.html", "Map", ""),
        )


def desk_of(build: Build, findings: Sequence[Finding], links: EditorLinks, *, is_newest: bool) -> Desk:
    """Return the desk of a build with what the newest one has found, which `is_newest` says it is."""
    sites, config = build.sites, build.sites[0].config
    ways = Ways(config.prefix, links)
    entries = entry_rows(sites, findings, ways)
    return Desk(
        title=config.title,
        home_url=f"{config.prefix}/",
        day=build.day,
        is_behind=not is_newest,
        found=count_all(findings),
        tally=tally(findings),
        pages=page_rows(sites, findings, build.day, ways),
        entries=entries,
        listings=listings_in(sites, ways),
        faults=faults_in(sites, findings, ways),
        months=review_months(sites, entries, build.day, ways),
        maps=site_maps(sites, ways),
    )
