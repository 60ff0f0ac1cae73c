"""Pages and quizzes that ask for more years of school than the site allows."""

from collections.abc import Sequence

from sitegen.check.explained_terms import ExplainedTerms, explained_terms
from sitegen.check.passages.passage import Passage
from sitegen.check.passages.site import Passages
from sitegen.check.readability import reading_of, sentences_in
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Place, Rule, Severity
from sitegen.graph.site import Site

_HARD = """\
The program facilitates recovery by coordinating appropriate community resources on behalf of its
participants. Coordination necessitates collaboration among the participating professionals and family
members. Documentation of medication administration minimizes potential complications. A comprehensive
evaluation of individual circumstances determines whether additional services are appropriate. Participants
with insufficient improvement receive an additional evaluation of contributing environmental conditions.
Participants with considerable transportation difficulties communicate their requirements to administrative
personnel, who organize additional assistance. Continuing participation necessitates satisfactory
attendance. Participants requiring accommodations communicate their requirements to administrative personnel
at the beginning of their participation. Satisfactory completion of individual activities demonstrates
improvement and determines the subsequent recommendations.
"""
_EASY = """\
You do not have to do this alone. A team helps you find rides, a place to live, and people to talk to. They
work with your family if you want them to. They write down each dose of your medicine, so that no one makes
a mistake. At first they ask how things are at home and at work. Then you make a plan with them. If you do
not feel better after some time, they look at the plan with you and change it. If it is hard to get there,
tell them. They may know of a bus or a driver. Try to come each day. If you need a break, a quiet room or a
later start, say so on the first day. When the plan has worked, you talk about what comes next.
"""
_QUIZ = """\
title: Whom to talk to
updated: 2026-11-01
intro: [One question about the past 2 weeks.]
notice: It is not a diagnosis.
unsure: Not sure
parts:
  nights:
    title: Your nights
    questions:
      sleep:
        text: How did you sleep?
        topic: Sleep
        why_we_ask: %s
        options: {0: Well, 2: Badly}
        unsure: 2
score:
  bands:
    - {up_to: 1, level: 0}
    - {level: 1}
outcomes:
  0: {name: no care, headline: Rest, summary: All is well., today: [Rest.]}
  1: {name: a first talk, headline: Talk to someone, summary: A talk helps., today: [Call a doctor.]}
limits: [It cannot know you.]
"""

GRADE = Rule(
    "reading/grade",
    "A page that is hard to read",
    "Everybody reads worse on a bad day. A grade is a smoke test: a page that fails it is hard, and one that "
    "passes may still be. Names and words of the glossary are left out, and pages of fewer than 100 words.",
    Severity.WARNING,
    Example(_HARD, _EASY),
)
QUIZ_GRADE = Rule(
    "reading/quiz-grade",
    "A text of a quiz that is hard to read",
    "An answer to a question that was not understood means nothing. Texts of 10 words or more are graded by "
    "Flesch–Kincaid, and the quiz as a whole by SMOG, which needs many sentences.",
    Severity.WARNING,
    Example(
        _QUIZ
        % "Insufficient sleep exacerbates emotional difficulties and complicates many ordinary activities.",
        _QUIZ % "If you sleep too little for many nights, it gets hard to feel well.",
        "content/quizzes/sleep.yaml",
    ),
)
RULES = (GRADE, QUIZ_GRADE)

_LEAST_ON_PAGE = 100
_LEAST_IN_QUIZ = 10
_LEAST_IN_SENTENCE = 8
"""Below so many words a formula means little."""
_HARDEST = 3
_OPENING = 6


def check_grades(site: Site, passages: Passages, findings: Findings) -> None:
    """Report pages and texts of quizzes above the grade that config allows."""
    terms = explained_terms(site.library.registries.forms)
    limit = site.config.reading_grade
    for source_path in passages.pages:
        page, text = site.library.pages[source_path], site.bodies[source_path].text
        _check_page(page, text, terms, limit, findings)
    for of_quiz in passages.quizzes.values():
        _check_quiz(of_quiz, terms, limit, findings)


def _check_page(page: Page, text: str, terms: ExplainedTerms, limit: float, findings: Findings) -> None:
    reading = reading_of(text, terms)
    if reading.words >= _LEAST_ON_PAGE and _is_above(limit, reading.flesch_kincaid, reading.smog):
        grades = f"grade {reading.flesch_kincaid:.1f} (Flesch–Kincaid) and {reading.smog:.1f} (SMOG)"
        message = f"This page reads at {grades}; the limit is {limit:g}."
        hint = f"Begin with its hardest sentences: {_hardest(text, terms)}."
        findings.add(GRADE, page.top, message, hint=hint)


def _is_above(limit: float, *grades: float) -> bool:
    """Return whether one of the grades is above the limit, as a message shows it."""
    return any(round(grade, 1) > limit for grade in grades)


def _hardest(text: str, terms: ExplainedTerms) -> str:
    """Return how the hardest sentences of a text begin."""
    graded = ((reading_of(sentence, terms), sentence) for sentence in sentences_in(text))
    worth_naming = [(r.flesch_kincaid, sentence) for r, sentence in graded if r.words >= _LEAST_IN_SENTENCE]
    hardest = sorted(worth_naming, key=lambda each: -each[0])[:_HARDEST]
    return ", ".join(f'"{_opening(sentence)}"' for _, sentence in hardest)


def _opening(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")


def _check_quiz(text: Sequence[Passage], terms: ExplainedTerms, limit: float, findings: Findings) -> None:
    for passage in text:
        reading = reading_of(passage.text, terms)
        if reading.words >= _LEAST_IN_QUIZ and _is_above(limit, reading.flesch_kincaid):
            grade = f"grade {reading.flesch_kincaid:.1f} (Flesch–Kincaid)"
            message = f'"{_opening(passage.text)}" reads at {grade}; the limit is {limit:g}.'
            findings.add(QUIZ_GRADE, passage.place(), message, hint="Split it, or use shorter words.")
    whole = reading_of("\n".join(passage.text for passage in text), terms)
    if _is_above(limit, whole.smog):
        message = f"The quiz as a whole reads at grade {whole.smog:.1f} (SMOG); the limit is {limit:g}."
        hint = "Use fewer words of three syllables or more."
        findings.add(QUIZ_GRADE, Place(text[0].place().path), message, hint=hint)
