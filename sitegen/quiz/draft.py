"""A definition while it is checked: what it says, where it says it, and what is wrong with it."""

from collections.abc import Collection
from dataclasses import dataclass

from sitegen.findings import Findings, Place, Rule, did_you_mean
from sitegen.quiz.definition import Definition
from sitegen.quiz.rules import UNKNOWN_NAME
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

    def check_known(self, location: Location, name: object, known: Collection[object]) -> None:
        """Report a name or number that is none of those that are known."""
        if name not in known:
            options = [str(each) for each in known]
            listed = f"Known are: {', '.join(options)}." if options else ""
            hint = did_you_mean(str(name), options) or listed
            self.report(UNKNOWN_NAME, location, f'"{name}" is not known here.', hint=hint)
