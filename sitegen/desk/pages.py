"""All pages in all languages, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.content.page import Page, Publication
from sitegen.desk.counts import Count
from sitegen.desk.filters import Filter, useful_filters
from sitegen.desk.ways import Way, Ways
from sitegen.findings import Finding
from sitegen.graph.site import Site
from sitegen.language.load import ENGLISH
from sitegen.overview.overview import overview_of
from sitegen.overview.page_report import PageReport

TOP = "(top)"
"""Stands for the pages that are in no folder."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page."""

    way: Way
    is_public: bool
    status: str
    status_day: date | None
    """When that changes, or did: the day of publication, or of expiry."""
    language: str
    section: str
    """The first folder of its path."""
    layout: str
    is_graded: bool
    """Whether there are words, in the language that the grades were made for."""
    is_hard: bool
    """Whether its grade is above the one that config allows."""
    report: PageReport
    found: Count

    @property
    def review_choices(self) -> tuple[str, ...]:
        """What of a filter by reviews it belongs to."""
        return (self.report.review.value, *(("overdue",) if self.report.is_overdue else ()))


def page_rows(
    sites: Sequence[Site], findings: Sequence[Finding], day: date, ways: Ways
) -> tuple[PageRow, ...]:
    """Return a row for each page: by source path, the original before its translations."""
    reports = {report.path: report for report in overview_of(sites, findings, day).pages}
    pages = [(page, site) for site in sites for page in site.library.pages.values()]
    pages.sort(key=lambda each: each[0].source_path)
    return tuple(_row(page, site, reports[page.path], ways) for page, site in pages)


def page_filters(rows: Sequence[PageRow]) -> tuple[Filter, ...]:
    """Return what the rows can be narrowed down to."""
    return useful_filters(
        ("status", "Status", (row.status for row in rows)),
        ("language", "Language", (row.language for row in rows)),
        ("section", "Section", (row.section for row in rows)),
        ("layout", "Kind", (row.layout for row in rows)),
        ("review", "Review", (choice for row in rows for choice in row.review_choices)),
        ("found", "Findings", (choice for row in rows for choice in row.found.choices)),
    )


def _row(page: Page, site: Site, report: PageReport, ways: Ways) -> PageRow:
    is_graded = report.words > 0 and site.language.locale.language == ENGLISH
    return PageRow(
        way=ways.to_page(page),
        is_public=page.publication.is_public,
        status=page.publication.value,
        status_day=_status_day(page),
        language=site.language.tag,
        section=_section_of(page.source_path),
        layout=page.layout.value,
        is_graded=is_graded,
        is_hard=is_graded and round(report.flesch_kincaid, 1) > site.config.reading_grade,
        report=report,
        found=Count(report.errors, report.warnings),
    )


def _status_day(page: Page) -> date | None:
    front = page.front_matter
    return {Publication.SCHEDULED: front.publish_on, Publication.EXPIRED: front.expires_on}.get(
        page.publication
    )


def _section_of(source_path: str) -> str:
    """Return the folder in `content/` that a page is in."""
    folder, slash, _ = source_path.partition("/")
    return folder if slash else TOP
