"""A quiz against its own properties: each is true of every set of answers, or a fault is found."""

from collections.abc import Iterator
from itertools import islice

from sitegen.findings import Findings
from sitegen.quiz.claims import Claim
from sitegen.quiz.proof.implications import prove_context, prove_emergencies, prove_flag, prove_implies
from sitegen.quiz.proof.levels import prove_matters, prove_reachable, prove_total
from sitegen.quiz.proof.order import prove_monotone, prove_steps
from sitegen.quiz.proof.personas import check_persona
from sitegen.quiz.proof.proof import LevelProof, Proof
from sitegen.quiz.proof.reasons import prove_reasons
from sitegen.quiz.proof.study import Fault, Study
from sitegen.quiz.proof.unsure import prove_careful, prove_range
from sitegen.quiz.properties import (
    Careful,
    Context,
    Emergencies,
    FlagExact,
    Implies,
    Matters,
    Monotone,
    Range,
    Reachable,
    Reasons,
    Steps,
    Total,
)
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.rules import PROPERTY
from sitegen.quiz.space import Space, VectorSet

_FAULTS_SHOWN = 3
"""Of one property; more of the same would hide the others."""


def prove(quiz: Quiz, findings: Findings) -> Proof | None:
    """Return what holds of the quiz, or None with a finding for each property and persona that does not."""
    study = Study(quiz.logic, quiz.definition)
    faults = Findings()
    for claim in quiz.claims:
        check_claim(claim, study, faults)
    for persona in quiz.personas:
        check_persona(persona, quiz.logic, faults)
    found = faults.graded({})
    findings.extend(found)
    return None if found else numbers_of(study)


def check_claim(claim: Claim, study: Study, findings: Findings) -> None:
    """Report the answers of which the property is not true, at the rule that breaks it."""
    hint = f'The property "{claim.id}" says: {claim.text.in_words} Change the rule, or the property.'
    for fault in islice(_faults(claim, study), _FAULTS_SHOWN):
        findings.add(PROPERTY, fault.place or claim.place, fault.message, hint=hint)


def numbers_of(study: Study) -> Proof:
    """Return the numbers of a quiz, whether or not its properties hold."""
    space = study.by_severity
    reached = ((level, space.exactly(level)) for level in sorted(study.definition.outcomes))
    return Proof(
        by_severity=space.size,
        by_choice=study.by_choice.size,
        levels=tuple(
            LevelProof(level, vectors.bit_count(), _witness(space, vectors))
            for level, vectors in reached
            if vectors
        ),
    )


def _faults(claim: Claim, study: Study) -> Iterator[Fault]:  # noqa: PLR0911 - one for each kind
    match claim.text:
        case Total():
            return prove_total(study)
        case Reachable():
            return prove_reachable(study)
        case Emergencies():
            return prove_emergencies(study, claim.conditions["when"])
        case Implies():
            return prove_implies(study, claim.conditions["when"], claim.conditions["then"])
        case FlagExact(flag=flag):
            return prove_flag(study, flag, claim.conditions["when"])
        case Monotone():
            return prove_monotone(study)
        case Steps() as allowed:
            return prove_steps(study, allowed)
        case Matters():
            return prove_matters(study)
        case Careful(alone=alone):
            return prove_careful(study, alone)
        case Range():
            return prove_range(study)
        case Reasons():
            return prove_reasons(study)
        case Context():
            return prove_context(study)


def _witness(space: Space, vectors: VectorSet) -> dict[str, int]:
    raised = space.raised(space.smallest(vectors))
    return {id_: answer.severity for id_, answer in raised.items()}
