"""What a person answers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """An option that was chosen."""

    severity: int
    is_unsure: bool = False
    """Whether "not sure" was chosen, which counts as `severity`."""


Answers = Mapping[str, Answer]
"""By question id; a question that is left out counts as its mildest option."""
