"""The whole site in numbers, with everything that was found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.findings import Finding
from sitegen.graph.site import Site
from sitegen.overview.page_report import PageReport, page_reports
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
    pages = tuple(report for site in sites for report in page_reports(site, by_path, day))
    others = sorted(by_path.keys() - {page.path for page in pages})
    return Overview(
        title=sites[0].config.title,
        day=day,
        tally=tally(findings),
        pages=pages,
        files=tuple(FileReport(path, tuple(by_path[path])) for path in others),
    )
