"""Pieces of work that are done, with what they looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sitegen.findings import Finding, Findings
from sitegen.folders import CONFIG
from sitegen.memo.pack import Blob
from sitegen.memo.reads import LINES, ON_MOST, Notes, Read, noting

Name = tuple[str, str]
"""The kind of a piece of work, such as `convert`, and its name, such as a source path."""

Doing = Callable[[str, Findings], tuple[bytes, ...]]
"""Does the piece of work of a name, adds what it finds, and returns its results."""


@dataclass(frozen=True, slots=True)
class Done:
    """A piece of work just done."""

    results: tuple[bytes, ...]
    findings: tuple[Finding, ...]
    notes: Notes
    ground: frozenset[Read]
    """What else it looked at, of that which most pieces of work look at."""


class Unit(NamedTuple):
    """A piece of work that was done, now or in an earlier build."""

    reads: tuple[Read, ...]
    ground: tuple[Read, ...]
    """What else it read, of that which most pieces of work read: one object for all that read the same."""
    results: tuple[Blob, ...]
    findings: tuple[Finding, ...]


def do(work: Doing, name: str) -> Done:
    """Do a piece of work and note what it looks at."""
    findings = Findings()
    with noting() as notes:
        results = work(name, findings)
    if any(finding.place.path == CONFIG for finding in findings):
        notes.reads.add((LINES, CONFIG))
    ground = _shared(frozenset([read for read in notes.reads if read[0].startswith(ON_MOST)]))
    notes.reads.difference_update(ground)
    return Done(results, tuple(findings), notes, ground)


@lru_cache(maxsize=256)
def _shared(reads: frozenset[Read]) -> frozenset[Read]:
    """Return one object for all that are equal: so it goes from one process to the other once for many."""
    return reads
