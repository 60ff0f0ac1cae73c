"""Reviews that are due, and sign-offs that do not stand for the words of today."""

from sitegen.check.ages import STILL_TO_COME
from sitegen.check.placeholders import is_placeholder
from sitegen.check.review_subjects import ReviewSubject, page_subject, quiz_subject
from sitegen.check.reviewed_words import words_digest
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site
from sitegen.language.language import long_date
from sitegen.markdown.entries import place_of
from sitegen.memo.today import Today
from sitegen.review.model import Review

_PAGE = """\
---
title: A page
description: What it is about.
{}---

Bring your insurance card.
"""
_SIGNED = _PAGE.format("""\
review:
  by: Example Person
  credentials: LCSW
  on: 2026-11-20
  words: {}
""")
_WORDS = "7b2d9be02a69ac4628cb77f982caba35"

OVERDUE = Rule(
    "review/overdue",
    "A page or quiz that should have been read again by now",
    "Care, law and prices change. Words that nobody has looked at since may send a reader the wrong way.",
    example=Example(wrong=_PAGE.format("updated: 2025-11-01\n"), right=_PAGE.format("updated: 2026-11-01\n")),
)
DUE_SOON = Rule(
    "review/due-soon",
    "A page or quiz that is due for review soon",
    "A clinician needs notice; once the day has passed, nothing can be published.",
    Severity.WARNING,
    example=Example(wrong=_PAGE.format("updated: 2025-12-01\n"), right=_PAGE.format("updated: 2026-11-01\n")),
)
UNSIGNED = Rule(
    "review/unsigned",
    "A review that does not say which words were read",
    "Readers are told that a clinician has approved the page; nobody could tell if it still has those words.",
    example=Example(
        wrong=_SIGNED.format(_WORDS).replace(f"  words: {_WORDS}\n", ""), right=_SIGNED.format(_WORDS)
    ),
)
CHANGED = Rule(
    "review/changed",
    "Words or data that have changed since a clinician signed them",
    "The page would show a clinician's name under words that this person has never seen.",
    example=Example(
        wrong=_SIGNED.format(_WORDS).replace("insurance card", "insurance card and a list of your medicines"),
        right=_SIGNED.format(_WORDS),
    ),
)
PLACEHOLDER = Rule(
    "review/placeholder",
    "A reviewer without a real name or licence",
    "Readers are told that a real person stands behind the page.",
    example=Example(
        wrong=_SIGNED.format(_WORDS).replace("Example Person", "Jane Doe"), right=_SIGNED.format(_WORDS)
    ),
)
RULES = (OVERDUE, DUE_SOON, UNSIGNED, CHANGED, PLACEHOLDER)


def check_review(page: Page, site: Site, today: Today, findings: Findings) -> None:
    """Report a page that is due today or soon, and a sign-off that is void or not by a named person."""
    _check_subject(page_subject(page), site, today, findings)


def check_quiz_reviews(site: Site, today: Today, findings: Findings) -> None:
    """Report the same of quizzes."""
    for quiz in site.quizzes.values():
        _check_subject(quiz_subject(quiz), site, today, findings)


def _check_subject(subject: ReviewSubject, site: Site, today: Today, findings: Findings) -> None:
    _check_clock(subject, today, site.config.review_notice, findings)
    if subject.review is not None:
        _check_person(subject, subject.review, findings)
        _check_words(subject, subject.review, site, findings)


def _check_clock(subject: ReviewSubject, today: Today, notice: int, findings: Findings) -> None:
    if subject.read_on is None or subject.due is None:
        return
    if not today.has_come(subject.read_on):
        message = f"{long_date(subject.read_on)} is still to come."
        findings.add(STILL_TO_COME, subject.read_on.place, message, hint="Mend the year, month or day.")
    if today.has_come(subject.due, ahead=notice):
        rule, had = (OVERDUE, "had") if today.has_passed(subject.due) else (DUE_SOON, "has")
        what = (
            "It was last reviewed" if subject.review is not None else "No clinician has; it was last changed"
        )
        last = f"{what} on {long_date(subject.read_on)}."
        message = f"This {had} to be reviewed by {long_date(subject.due)}. {last}"
        findings.add(rule, subject.read_on.place, message, hint=_way_out(subject))


def _way_out(subject: ReviewSubject) -> str:
    if subject.review is not None:
        return f"Let a clinician read it again, then sign it with {_command(subject)}."
    return (
        'Compare it with its sources, mend what is out of date, and set "updated" to that day; '
        f"or let a clinician read it, and sign it with {_command(subject)}."
    )


def _check_person(subject: ReviewSubject, review: Review, findings: Findings) -> None:
    for text, what in ((review.by, "person's full name"), (review.credentials, "licence or degree")):
        if is_placeholder(text):
            hint = 'Name who has read this page, or write "review: none".'
            findings.add(PLACEHOLDER, place_of(text, subject.top), f'"{text}" is not a {what}.', hint=hint)


def _check_words(subject: ReviewSubject, review: Review, site: Site, findings: Findings) -> None:
    hint = f'Let {review.by} read it, then sign it with {_command(subject)}; or write "review: none".'
    if review.words is None:
        message = f"The review by {review.by} does not say which words were read."
        findings.add(UNSIGNED, place_of(review.by, subject.top), message, hint=hint)
    elif review.words != words_digest(subject.of, review, site):
        message = f"This is not what {review.by} signed: the words, the person or the day have changed."
        findings.add(CHANGED, review.words.place, message, hint=hint)


def _command(subject: ReviewSubject) -> str:
    return f'"build.py review sign {subject.top.path}"'
