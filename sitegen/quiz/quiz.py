"""A quiz as loaded: its words, its logic, and where it refers to other entries."""

from dataclasses import dataclass

from sitegen.findings import Place
from sitegen.quiz.claims import Claim
from sitegen.quiz.definition import Definition
from sitegen.quiz.logic import Logic
from sitegen.quiz.personas import Persona
from sitegen.quiz.proof.proof import Proof
from sitegen.yaml_source.values import YamlText


@dataclass(frozen=True, slots=True)
class Quiz:
    """One file of `content/quizzes/`, sound by itself; its references are checked with the whole site."""

    id: str
    place: Place
    digest: str
    """SHA-256 of the file, byte for byte."""
    definition: Definition
    logic: Logic
    claims: tuple[Claim, ...]
    """What is to be proved of it."""
    personas: tuple[Persona, ...]
    proof: Proof | None = None
    """Where it has been."""

    @property
    def level_references(self) -> tuple[YamlText, ...]:
        """The ids from `levels.yaml` that it names, each with its place."""
        return tuple(level for outcome in self.definition.outcomes.values() for level in outcome.levels)

    @property
    def contact_references(self) -> tuple[YamlText, ...]:
        """The ids from `contacts.yaml` that it names, each with its place."""
        of_flags = (contact for flag in self.definition.flags.values() for contact in flag.contacts)
        return (*self.definition.crisis_contacts, *of_flags)

    @property
    def page_references(self) -> tuple[YamlText, ...]:
        """The source paths of pages that it names, each with its place."""
        return (self.definition.certificate,) if self.definition.certificate is not None else ()
