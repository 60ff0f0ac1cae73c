"""The site's own quiz with one thing changed, and what the prover then finds."""

import re
from dataclasses import replace
from pathlib import Path

from sitegen.findings import Finding, Findings, Place
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.logic import Logic
from sitegen.quiz.proof.prove import prove
from sitegen.quiz.quiz import Quiz

ROOT = Path(__file__).parents[4]
FILE = "content/quizzes/care-level.yaml"
WHOLE = (ROOT / FILE).read_text(encoding="utf-8")
TEXT = re.sub(r"^personas:\n.*?^(?=properties:\n)", "", WHOLE, flags=re.MULTILINE | re.DOTALL)
"""Without personas, which would find most changes before the prover does."""
SLOW = {"the-range-is-true", "the-reasons-are-enough"}
"""Properties that take seconds; they are left out where a change is not about them."""


def changed(path: str, old: str, new: str) -> str:
    """Return the quiz with one text under the keys of `path`, such as `floors/no-safe-home`, changed."""
    start, end = 0, len(TEXT)
    for depth, key in enumerate(path.split("/")):
        block = re.compile(rf"^{'  ' * depth}{key}:\n(?: {{{2 * depth + 1},}}.*\n|\n)*", re.MULTILINE)
        [found] = block.finditer(TEXT, start, end)
        start, end = found.span()
    block_text = TEXT[start:end]
    assert block_text.count(old) == 1, f"{old!r} has to stand in {path} once"
    return TEXT[:start] + block_text.replace(old, new) + TEXT[end:]


def quiz_of(text: str) -> Quiz:
    findings = Findings()
    quiz = parse_quiz("care-level", text.encode(), Place(FILE), findings)
    assert quiz, findings.graded({})
    return quiz


def found_in(quiz: Quiz, *, claims: set[str], logic: Logic | None = None) -> tuple[Finding, ...]:
    """Return what the prover finds of these claims."""
    findings = Findings()
    chosen = tuple(claim for claim in quiz.claims if claim.id in claims)
    prove(replace(quiz, claims=chosen, personas=(), logic=logic or quiz.logic), findings)
    return findings.graded({})


def broken_by(text: str, *, slow: set[str]) -> set[str]:
    """Return the ids of the properties that do not hold; of the slow ones only these are tried."""
    quiz = quiz_of(text)
    claims = {claim.id for claim in quiz.claims} - SLOW | slow
    return {property_of(finding) for finding in found_in(quiz, claims=claims)}


def property_of(finding: Finding) -> str:
    """Return the id of the property that a finding is about."""
    named = re.match(r'The property "([^"]+)" says: ', finding.hint)
    assert named, finding.hint
    return named[1]


def pointed_at(text: str, place: Place) -> str:
    """Return what stands at a place, after the top key that it stands under: `floors: home == 3`."""
    lines = text.splitlines()
    top = next(line for line in lines[place.line - 1 :: -1] if re.match(r"\w", line))
    return f"{top} {lines[place.line - 1][place.column - 1 :]}"
