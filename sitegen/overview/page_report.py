"""One page in numbers, with what was found on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sitegen.check.explained_terms import ExplainedTerms, explained_terms
from sitegen.check.readability import reading_of
from sitegen.check.review_subjects import ReviewSubject, review_subjects
from sitegen.check.reviewed_words import words_digest
from sitegen.content.page import Page
from sitegen.findings import Finding, Severity
from sitegen.graph.site import Site
from sitegen.render.references import references_of
from sitegen.review.model import Review


class ReviewState(Enum):
    """Whether a named person answers for the words of a page."""

    NONE = "not reviewed"
    VOID = "void"
    """Nobody has signed these very words."""
    STANDS = "reviewed"


@dataclass(frozen=True, slots=True)
class PageReport:
    """A row of the table of pages. Words, grades and citations are those of the body."""

    title: str
    path: str
    words: int
    flesch_kincaid: float
    smog: float
    citations: int
    """How often the text cites a source."""
    sources: int
    """How many sources the page rests on."""
    review: ReviewState
    reviewer: str
    """Name and credentials; empty where nobody has reviewed the page."""
    due: date | None
    """The day by which the page has to be read again."""
    is_overdue: bool
    errors: int
    warnings: int
    findings: tuple[Finding, ...]


def page_reports(site: Site, findings: Mapping[str, Sequence[Finding]], day: date) -> Iterator[PageReport]:
    """Yield the reports of all pages of a site on `day`; `findings` go by the path of their file."""
    seen = _Seen(site, explained_terms(site.library.registries.forms), day)
    subjects = {subject.top.path: subject for subject in review_subjects(site.library, site.quizzes)}
    for page in site.library.pages.values():
        yield _report(page, subjects[page.path], findings.get(page.path, ()), seen)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the reports of a site have in common."""

    site: Site
    terms: ExplainedTerms
    """The words of the glossary."""
    day: date


def _report(page: Page, subject: ReviewSubject, findings: Sequence[Finding], seen: _Seen) -> PageReport:
    body = seen.site.bodies[page.source_path]
    reading = reading_of(body.text, seen.terms)
    review = subject.review
    return PageReport(
        title=page.front_matter.title,
        path=page.path,
        words=len(body.text.split()),
        flesch_kincaid=reading.flesch_kincaid,
        smog=reading.smog,
        citations=sum(len(citation.marker_ids) for citation in body.citations),
        sources=len(references_of(page, seen.site)),
        review=_state(review, page, seen.site),
        reviewer=f"{review.by}, {review.credentials}" if review is not None else "",
        due=subject.due,
        is_overdue=subject.due is not None and subject.due < seen.day,
        errors=sum(finding.severity is Severity.ERROR for finding in findings),
        warnings=sum(finding.severity is Severity.WARNING for finding in findings),
        findings=tuple(findings),
    )


def _state(review: Review | None, page: Page, site: Site) -> ReviewState:
    if review is None:
        return ReviewState.NONE
    return ReviewState.STANDS if review.words == words_digest(page, review, site) else ReviewState.VOID
