"""What is true of a quiz, property by property, in words for people who check it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sitegen.findings import Finding, Findings
from sitegen.quiz.answer import Answer
from sitegen.quiz.claims import Claim
from sitegen.quiz.export import core_digest
from sitegen.quiz.inspection.columns import in_columns, section
from sitegen.quiz.inspection.wording import all_in_words
from sitegen.quiz.personas import Persona
from sitegen.quiz.proof.personas import check_persona
from sitegen.quiz.proof.proof import Proof
from sitegen.quiz.proof.prove import check_claim, numbers_of
from sitegen.quiz.proof.study import Study
from sitegen.quiz.quiz import Quiz
from sitegen.report.text import as_text


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quiz, and what was found when it was proved."""

    quiz: Quiz
    numbers: Proof
    """How many sets of answers there are, whether or not all properties hold."""
    properties: tuple[tuple[Claim, tuple[Finding, ...]], ...]
    """Each property with what was found; nothing where it holds."""
    personas: tuple[tuple[Persona, tuple[Finding, ...]], ...]
    """Each persona with what was found."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found of all properties and personas."""
        return tuple(finding for _, found in (*self.properties, *self.personas) for finding in found)


def judge(quiz: Quiz) -> Verdict:
    """Return the verdict."""
    study = Study(quiz.logic, quiz.definition)
    return Verdict(
        quiz=quiz,
        numbers=numbers_of(study),
        properties=tuple((claim, _found(partial(check_claim, claim, study))) for claim in quiz.claims),
        personas=tuple(
            (persona, _found(partial(check_persona, persona, quiz.logic))) for persona in quiz.personas
        ),
    )


def in_words(verdict: Verdict) -> str:
    """Return the verdict as text that is the same at every run."""
    quiz = verdict.quiz
    parts = (
        "\n".join((f"{quiz.definition.title} ({quiz.place.path})", *in_columns(_figures(verdict)))),
        section("Properties", _with_findings(_properties(verdict), verdict.properties)),
        section("Personas", _with_findings(_personas(verdict), verdict.personas)),
        section("Levels, each with its number of sets and a smallest one", in_columns(_levels(verdict))),
    )
    return "\n\n".join(parts)


def _found(check: Callable[[Findings], None]) -> tuple[Finding, ...]:
    findings = Findings()
    check(findings)
    return findings.graded({})


def _figures(verdict: Verdict) -> Iterator[tuple[str, str]]:
    quiz, numbers = verdict.quiz, verdict.numbers
    yield "sets of answers by severity", f"{numbers.by_severity:,}"
    yield 'with "not sure" as its own', f"{numbers.by_choice:,}"
    yield "SHA-256 of the file", quiz.digest
    yield "SHA-256 of the rules", core_digest(quiz.logic)
    yield "last changed", str(quiz.definition.updated)


def _properties(verdict: Verdict) -> Iterator[tuple[str, str, str]]:
    for claim, found in verdict.properties:
        yield _holds(found), claim.id, claim.text.in_words


def _personas(verdict: Verdict) -> Iterator[tuple[str, str, str, str]]:
    for persona, found in verdict.personas:
        yield _holds(found), persona.id, f"level {persona.text.level}", persona.text.story


def _holds(found: tuple[Finding, ...]) -> str:
    return "fails" if found else "holds"


def _with_findings(
    rows: Iterable[Sequence[str]], subjects: Iterable[tuple[object, tuple[Finding, ...]]]
) -> Iterator[str]:
    """Yield each row and below it what was found of its subject."""
    for row, (_, found) in zip(in_columns(rows), subjects, strict=True):
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
