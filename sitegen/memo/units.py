"""Pieces of work that are done, with what they looked at."""

from collections.abc import Callable
from dataclasses import dataclass

from sitegen.findings import Finding, Findings
from sitegen.memo.pack import Blob
from sitegen.memo.reads import Notes, Read, noting

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


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of work that was done, now or in an earlier build."""

    reads: tuple[Read, ...]
    seen: bytes
    """The digests of what was read, one after the other."""
    results: tuple[Blob, ...]
    findings: tuple[Finding, ...]


def do(work: Doing, name: str) -> Done:
    """Do a piece of work and note what it looks at."""
    findings = Findings()
    with noting() as notes:
        results = work(name, findings)
    return Done(results, tuple(findings), notes)
