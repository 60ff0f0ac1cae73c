"""How much was found where: what stands in a file with others gets what was found below its own line."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sitegen.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Count:
    """The number of findings of each severity."""

    errors: int = 0
    warnings: int = 0

    @property
    def all(self) -> int:
        """The number of findings of any severity."""
        return self.errors + self.warnings

    @property
    def weight(self) -> int:
        """A number to sort by: an error weighs more than any number of warnings."""
        return 10_000 * self.errors + self.warnings

    @property
    def choices(self) -> tuple[str, ...]:
        """What of a filter by findings it belongs to."""
        if not self.weight:
            return ("none",)
        kinds = {"with errors": self.errors, "with warnings": self.warnings}
        return ("any", *(kind for kind, number in kinds.items() if number))

    def __add__(self, other: "Count") -> "Count":
        return Count(self.errors + other.errors, self.warnings + other.warnings)


def count_all(findings: Iterable[Finding]) -> Count:
    """Return the count of these findings."""
    severities = [finding.severity for finding in findings]
    return Count(severities.count(Severity.ERROR), severities.count(Severity.WARNING))


def count_by_place(findings: Iterable[Finding], places: Iterable[Place]) -> Mapping[Place, Count]:
    """Return the counts by where things begin; what stands above the first thing of a file is nobody's."""
    begins: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(set(places)):
        begins[place.path].append(place)
    by_place: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_file: Sequence[Place] = begins.get(finding.place.path, ())
        position = bisect_right([place.line for place in of_file], finding.place.line)
        if position:
            by_place[of_file[position - 1]].append(finding)
    return {place: count_all(found) for place, found in by_place.items()}
