"""The sets of answers of a quiz, counted; a site publishes the numbers once all is proved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LevelProof:
    """How a level comes about."""

    level: int
    vectors: int
    """The number of sets of answers that lead to it; of sets, not of people."""
    witness: dict[str, int]
    """A smallest set of answers that leads to it: the severities above the mildest, by question."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The numbers of a quiz; as the `proof` of a `Quiz` they say that all its properties hold."""

    by_severity: int
    """The number of sets of answers, told apart by severity."""
    by_choice: int
    """The same with "not sure" as an answer of its own."""
    levels: tuple[LevelProof, ...]
    """Each level that is reached, the least care first."""
