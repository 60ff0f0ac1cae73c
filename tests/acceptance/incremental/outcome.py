"""What a build came to, whole, so that two can be compared."""

from collections.abc import Callable
from dataclasses import dataclass

from sitegen.findings import Finding, Findings, Place, SiteError
from sitegen.memo.pack import DamagedError
from sitegen.pipeline import Build, rebuilt

_SHOWN = 200


@dataclass(frozen=True)
class Outcome:
    """All that a build says and would write."""

    files: tuple[tuple[str, Place, bytes], ...]
    findings: tuple[Finding, ...]
    said: str


def outcome_of(build: Callable[[Findings], Build]) -> Outcome:
    """Return what a build comes to, be it that it cannot begin."""
    findings = Findings()
    try:
        built = build(findings)
    except SiteError as error:
        return Outcome((), findings.graded({}), str(error))
    try:
        files = tuple((file.path, file.origin, file.data) for file in built.files)
    except DamagedError:  # as when the files are written
        files = tuple((file.path, file.origin, file.data) for file in rebuilt(built).files)
    return Outcome(files, built.findings, f"{built.pages} pages, complete: {built.is_complete}")


def difference(found: Outcome, clean: Outcome) -> str:
    """Return the first difference in words; nothing where there is none."""
    if found == clean:
        return ""
    if found.said != clean.said:
        return f"{found.said!r} instead of {clean.said!r}"
    for name, ours, theirs in (
        ("finding", set(found.findings), set(clean.findings)),
        ("file", {file[:2] for file in found.files}, {file[:2] for file in clean.files}),
    ):
        if ours != theirs:
            return f"{name} too much: {ours - theirs}\n{name} missing: {theirs - ours}"
    for (path, _, data), (other_path, _, other_data) in zip(found.files, clean.files, strict=True):
        if (path, data) != (other_path, other_data):
            return f"{path} instead of {other_path}: {_around(data, other_data)}"
    return "another order of findings"


def _around(ours: bytes, theirs: bytes) -> str:
    places = (at for at, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other)
    at = max(0, next(places, min(len(ours), len(theirs))) - _SHOWN // 4)
    return f"\n{ours[at : at + _SHOWN]!r}\n{theirs[at : at + _SHOWN]!r}"
