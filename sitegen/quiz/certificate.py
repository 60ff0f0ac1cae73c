"""What a template gets of a proof: what was proved, of which rules, and over how many sets of answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sitegen.quiz.claims import Claim
from sitegen.quiz.definition import EmergencyText, FloorText, OutcomeText, QuestionText
from sitegen.quiz.export import core_digest
from sitegen.quiz.logic import Question
from sitegen.quiz.proof.proof import LevelProof, Proof
from sitegen.quiz.properties import Property
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.scope import scores_of

_SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "results": ("total", "reachable", "emergencies", "monotone", "steps", "matters", "context"),
    "answers": ("implies",),
    "words": ("careful", "range", "reasons"),
    "flags": ("flag",),
}
"""What properties are about, and their kinds, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Properties that belong together."""

    name: str
    """`results`, `answers`, `words` or `flags`."""
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A level, and how it comes about."""

    number: int
    text: OutcomeText
    vectors: int
    """The number of sets of answers that lead to it."""
    witness: tuple[tuple[str, str], ...]
    """Topic and words of each answer in a smallest set; all others are the mildest."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules that give one level."""

    number: int
    text: OutcomeText
    emergencies: tuple[EmergencyText, ...]
    floors: tuple[FloorText, ...]
    scores: tuple[range, ...]
    """The scores that give it by themselves."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How a question counts."""

    logic: Question
    text: QuestionText

    @property
    def is_capped(self) -> bool:
        """Whether it adds less to the score than its most severe answer."""
        return self.logic.cap < self.logic.severities[-1]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was proved of a quiz."""

    id: str
    path: str
    """Of the definition, below the site's folder."""
    updated: date
    digest: str
    """SHA-256 of the file."""
    core_digest: str
    """Of the rules as the browser gets them."""
    proof: Proof
    total: int
    """The number of properties."""
    subjects: tuple[Subject, ...]
    levels: tuple[Reached, ...]
    """The least care first."""
    rules: tuple[Rules, ...]
    """The most care first, as they are looked through."""
    questions: tuple[Weights, ...]
    context: tuple[str, ...]
    """Names of what is asked besides."""


def quiz_certificate(quiz: Quiz, proof: Proof) -> Certificate:
    """Return the certificate of a quiz that has been proved."""
    outcomes = quiz.definition.outcomes
    return Certificate(
        id=quiz.id,
        path=quiz.place.path,
        updated=quiz.definition.updated,
        digest=quiz.digest,
        core_digest=core_digest(quiz.logic),
        proof=proof,
        total=len(quiz.claims),
        subjects=tuple(_subjects(quiz.claims)),
        levels=tuple(_reached(quiz, level) for level in proof.levels),
        rules=tuple(_rules(quiz, level) for level in sorted(outcomes, reverse=True)),
        questions=tuple(Weights(q, text) for q, text in _questions(quiz)),
        context=tuple(quiz.logic.context),
    )


def _subjects(claims: tuple[Claim, ...]) -> Iterator[Subject]:
    for name, kinds in _SUBJECTS.items():
        properties = tuple(claim.text for claim in claims if claim.text.kind in kinds)
        if properties:
            yield Subject(name, properties)


def _reached(quiz: Quiz, level: LevelProof) -> Reached:
    texts = {q.id: text for q, text in _questions(quiz)}
    witness = tuple((texts[id_].topic, texts[id_].options[answer]) for id_, answer in level.witness.items())
    return Reached(level.level, quiz.definition.outcomes[level.level], level.vectors, witness)


def _rules(quiz: Quiz, level: int) -> Rules:
    definition = quiz.definition
    return Rules(
        number=level,
        text=definition.outcomes[level],
        emergencies=tuple(definition.emergencies.values()) if level == quiz.logic.highest_level else (),
        floors=tuple(floor for floor in definition.floors.values() if floor.level == level),
        scores=tuple(scores for band, scores in scores_of(quiz.logic) if band.level == level),
    )


def _questions(quiz: Quiz) -> Iterator[tuple[Question, QuestionText]]:
    texts = [text for part in quiz.definition.parts.values() for text in part.questions.values()]
    yield from zip(quiz.logic.questions, texts, strict=True)
