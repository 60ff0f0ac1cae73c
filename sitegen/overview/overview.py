"""The whole site in numbers, with everything that was found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.check.review_subjects import review_subjects
from sitegen.findings import Finding
from sitegen.graph.site import Site
from sitegen.overview.page_report import PageReport, page_report
from sitegen.report.text import tally


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in a file that is no page of the site."""

    path: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the report of a check shows."""

    title: str
    day: date
    tally: str
    """The number of errors and warnings in words."""
    pages: tuple[PageReport, ...]
    """By source path."""
    files: tuple[FileReport, ...]


def overview_of(sites: Sequence[Site], findings: Sequence[Finding], day: date) -> Overview:
    """Return the overview of a site, in all its languages, as it stands on `day`."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.place.path].append(finding)
    subjects = {
        subject.top.path: subject for site in sites for subject in review_subjects(site.library, site.quizzes)
    }
    return Overview(
        title=sites[0].config.title,
        day=day,
        tally=tally(findings),
        pages=tuple(
            page_report(page, subjects[page.path], site, by_path.pop(page.path, ()), day)
            for site in sites
            for page in site.library.pages.values()
        ),
        files=tuple(FileReport(path, tuple(found)) for path, found in sorted(by_path.items())),
    )
