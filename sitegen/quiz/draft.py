"""A definition while it is checked: what it says, where it says it, and what is wrong with it."""

from dataclasses import dataclass

from sitegen.findings import Findings, Place, Rule
from sitegen.quiz.definition import Definition
from sitegen.yaml_source.values import Location, YamlValue, place_at


@dataclass(frozen=True, slots=True)
class Draft:
    """One quiz, read but not yet sound."""

    definition: Definition
    document: YamlValue
    """What the definition was read from, for the places of its keys."""
    top: Place
    findings: Findings

    def report(self, rule: Rule, location: Location, message: str, *, hint: str = "") -> None:
        """Add a finding at the key or item that `location` leads to; numbers that are keys go in as text."""
        self.findings.add(rule, place_at(self.document, location, whole=self.top), message, hint=hint)
