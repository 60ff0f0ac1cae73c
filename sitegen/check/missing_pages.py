"""Pages that are not there, often since they were deleted: each link to one tells of the others."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sitegen.findings import Finding, Findings

_NAMED = 2
"""How many other places are named; the others have findings of their own."""
_ADVICE = (
    "If it was deleted, take the links out, or lead them to the page that replaces it. "
    'If it was renamed, rename it back, and use "build.py move".'
)


def with_company(found: Iterable[Finding]) -> Findings:
    """Return what was found; what leads to a missing page names others that do."""
    places = defaultdict(set)
    findings = tuple(found)
    for finding in findings:
        places[finding.missing].add((finding.place.path, finding.place.line))
    told = Findings()
    for finding in findings:
        here = (finding.place.path, finding.place.line)
        others = sorted(places[finding.missing] - {here}) if finding.missing else []
        told.extend((_with_others(finding, others) if others else finding,))
    return told


def _with_others(finding: Finding, others: list[tuple[str, int]]) -> Finding:
    named = " and ".join(f"{path}:{line}" for path, line in others[:_NAMED])
    more = f" ({len(others) - _NAMED} more)" if len(others) > _NAMED else ""
    return replace(finding, hint=f"{finding.hint} Also linked from {named}{more}. {_ADVICE}".lstrip())
