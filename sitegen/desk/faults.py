"""What was found in the newest attempt to build the site; first what leads nowhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sitegen.check import anchors, references
from sitegen.content.page import Page
from sitegen.desk.filters import Filter, useful_filters
from sitegen.desk.ways import Way, Ways
from sitegen.findings import Finding
from sitegen.graph.site import Site
from sitegen.markdown import brackets, images, links

BROKEN = frozenset(
    rule.id
    for rule in (
        links.MISSING_PAGE,
        links.WITHHELD_PAGE,
        links.NO_SOURCE_PATH,
        links.EMPTY,
        links.MALFORMED,
        anchors.MISSING_ANCHOR,
        brackets.UNDEFINED_REFERENCE,
        brackets.NO_TARGET,
        images.MISSING,
        references.UNKNOWN,
        references.WITHHELD,
    )
)
"""The rules about links, pictures and references that lead nowhere."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding and where it is."""

    way: Way
    """To the line in the file, and to the page that is made of it."""
    finding: Finding
    group: str
    """The first half of the rule's name."""


@dataclass(frozen=True, slots=True)
class Faults:
    """All findings."""

    broken: tuple[FindingRow, ...]
    others: tuple[FindingRow, ...]


def faults_in(sites: Sequence[Site], findings: Iterable[Finding], ways: Ways) -> Faults:
    """Return the findings in two groups, each by place."""
    pages = {page.path: page for site in sites for page in site.library.pages.values()}
    rows = [_row(finding, pages, ways) for finding in findings]
    return Faults(
        broken=tuple(row for row in rows if row.finding.rule in BROKEN),
        others=tuple(row for row in rows if row.finding.rule not in BROKEN),
    )


def finding_filters(faults: Faults) -> tuple[Filter, ...]:
    """Return what the findings can be narrowed down to."""
    rows = (*faults.broken, *faults.others)
    return useful_filters(
        ("severity", "Severity", (row.finding.severity.value for row in rows)),
        ("group", "About", (row.group for row in rows)),
    )


def _row(finding: Finding, pages: Mapping[str, Page], ways: Ways) -> FindingRow:
    page = pages.get(finding.place.path)
    way = ways.to_page(page, finding.place) if page is not None else ways.to_place("", finding.place)
    return FindingRow(way, finding, finding.rule.partition("/")[0])
