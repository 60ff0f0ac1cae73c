"""Two quizzes: the site's own, and a small one of quite another kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.load import load_quizzes, parse_quiz
from sitegen.quiz.quiz import Quiz

CONTENT = Path(__file__).parents[3] / "content"

SLEEP = """\
title: Sleep check
updated: 2026-11-21
intro: [Three questions about sleep.]
notice: It is not a diagnosis.
unsure: I do not know
context:
  shift:
    text: Do you work at night?
    after: nights
    options: {works_nights: "Yes", works_days: "No"}
parts:
  nights:
    title: Your nights
    questions:
      falling_asleep:
        text: How long do you lie awake?
        topic: Lying awake
        why_we_ask: It shows what may help.
        options: {0: Not long, 1: An hour, 3: Most of the night}
        unsure: 1
      breathing:
        text: Do you stop breathing at night?
        topic: Breathing
        why_we_ask: Pauses need a check.
        options: {0: "No", 2: Someone saw it}
        unsure: 2
score:
  caps: {falling_asleep: 2}
  bands:
    - {up_to: 1, level: 0}
    - {level: 1}
floors:
  pauses:
    when: breathing == 2
    in_words: Someone saw you stop breathing.
    level: 2
    reason: Pauses in breathing need a check.
  pauses-and-no-sleep:
    when: breathing == 2 and falling_asleep >= 3
    in_words: You stop breathing and lie awake.
    level: 3
    reason: Both together need a check soon.
flags:
  night-work:
    when: shift == works_nights or unsure >= 2
    title: Night work
    text: [Sleep in a dark room.]
outcomes:
  0: {name: nothing new, headline: Sleep well, summary: All is well., today: [Rest.]}
  1: {name: a quiet evening, headline: Wind down, summary: Try quiet evenings., today: [Read a book.]}
  2: {name: a sleep check, headline: Ask for a check, summary: A check can help., today: [Call.]}
  3: {name: a sleep check soon, headline: Ask for a check soon, summary: Do not wait., today: [Call today.]}
limits: [It cannot hear you snore.]
personas:
  snorer:
    story: Someone saw them stop breathing.
    answers: {breathing: 2}
    level: 2
properties:
  pauses-are-checked:
    kind: implies
    when: breathing >= 2
    then: level >= 2
    in_words: Pauses in breathing lead to a check.
  small-steps:
    kind: steps
    questions: [falling_asleep]
    one_step: 1
    any_change: 1
    in_words: How long you lie awake moves the result by one step at most.
  not-sure-is-careful:
    kind: careful
    alone: {falling_asleep: 0, breathing: 2}
    in_words: Not knowing never leads to less.
  night-work-is-shown:
    kind: flag
    flag: night-work
    when: unsure == 2 or shift == works_nights
    in_words: Advice for nights is shown to whoever works then or knows little.
"""


@pytest.fixture(scope="session")
def care_level() -> Quiz:
    findings = Findings()
    quizzes = load_quizzes(CONTENT, ["care-level"], findings)
    assert not findings.graded({})
    return quizzes["care-level"]


@pytest.fixture(scope="session")
def sleep_text() -> str:
    return SLEEP


@pytest.fixture
def sleep() -> Quiz:
    findings = Findings()
    quiz = parse_quiz("sleep", SLEEP.encode(), Place("content/quizzes/sleep.yaml"), findings)
    assert quiz, findings.graded({})
    return quiz


@pytest.fixture
def faults_after() -> Callable[[str, str], list[str]]:
    """Replace one text of the small quiz by another and return what is then found."""

    def faults_after(text: str, other: str) -> list[str]:
        assert SLEEP.count(text) == 1, f"{text!r} has to stand in the quiz once"
        findings = Findings()
        data = SLEEP.replace(text, other).encode()
        quiz = parse_quiz("sleep", data, Place("sleep.yaml"), findings)
        found = findings.graded({})
        assert (quiz is None) == bool(found)
        return [f"{f.place.line}:{f.place.column} {f.rule}: {f.message} {f.hint}".strip() for f in found]

    return faults_after
