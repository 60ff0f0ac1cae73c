"""What is true of a quiz, property by property, in words for people who check it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from sitegen.findings import Finding, Findings
from sitegen.quiz.answer import Answer
from sitegen.quiz.claims import Claim
from sitegen.quiz.export import core_form
from sitegen.quiz.inspection.columns import in_columns, section
from sitegen.quiz.inspection.wording import all_in_words
from sitegen.quiz.proof.proof import Proof
from sitegen.quiz.proof.prove import prove
from sitegen.quiz.quiz import Quiz
from sitegen.report import as_text


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quiz, and what was found when it was proved."""

    quiz: Quiz
    numbers: Proof
    """How many sets of answers there are, whether or not all properties hold."""
    properties: tuple[tuple[Claim, tuple[Finding, ...]], ...]
    """Each property with what was found; nothing where it holds."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found of all properties."""
        return tuple(finding for _, found in self.properties for finding in found)


def judge(quiz: Quiz, findings: Findings) -> Verdict | None:
    """Return the verdict, or None with a finding where there are more sets of answers than can be tried."""
    numbers = prove(replace(quiz, claims=()), findings)
    if numbers is None:
        return None
    return Verdict(quiz, numbers, tuple((claim, _found(quiz, claim)) for claim in quiz.claims))


def in_words(verdict: Verdict) -> str:
    """Return the verdict as text that is the same at every run."""
    quiz = verdict.quiz
    parts = (
        "\n".join((f"{quiz.definition.title} ({quiz.place.path})", *in_columns(_figures(verdict)))),
        section("Properties", _properties(verdict)),
        section("Levels, each with its number of sets and a smallest one", in_columns(_levels(verdict))),
    )
    return "\n\n".join(parts)


def _found(quiz: Quiz, claim: Claim) -> tuple[Finding, ...]:
    findings = Findings()
    prove(replace(quiz, claims=(claim,)), findings)
    return findings.graded({})


def _figures(verdict: Verdict) -> Iterator[tuple[str, str]]:
    quiz, numbers = verdict.quiz, verdict.numbers
    yield "sets of answers by severity", f"{numbers.by_severity:,}"
    yield 'with "not sure" as its own', f"{numbers.by_choice:,}"
    yield "SHA-256 of the file", quiz.digest
    yield "SHA-256 of the rules", sha256(core_form(quiz.logic).encode()).hexdigest()
    yield "last changed", str(quiz.definition.updated)


def _properties(verdict: Verdict) -> Iterator[str]:
    rows = in_columns(
        ("fails" if found else "holds", claim.id, claim.text.in_words) for claim, found in verdict.properties
    )
    for row, (_, found) in zip(rows, verdict.properties, strict=True):
        yield row
        yield from (f"    {as_text(finding)}" for finding in found)


def _levels(verdict: Verdict) -> Iterator[tuple[str, str, str, str]]:
    definition = verdict.quiz.definition
    reached = {proof.level: proof for proof in verdict.numbers.levels}
    for level in sorted(definition.outcomes):
        number, smallest = "0", ""
        if level in reached:
            number = f"{reached[level].vectors:,}"
            answers = {id_: Answer(severity) for id_, severity in reached[level].witness.items()}
            smallest = "; ".join(all_in_words(definition, answers, {}))
        yield str(level), definition.outcomes[level].name, f"{number:>10}", smallest
