"""What a check says, at a place: findings, the rules behind them and the collector.

Everything an editor can mend is a `Finding`. It never stops a stage: stages add to
a `Findings` collector and go on, so that one run shows every fault. What stops the
run is a `SiteError`.

    SiteError
      what the site needs in order to start is not there (no configuration, no content)
"""

import dataclasses
import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum


class SiteError(Exception):
    """The run cannot start; the message says what to do."""


class Severity(Enum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"

    @property
    def stops_writing(self) -> bool:
        """Whether a finding of this severity keeps the site from being written."""
        return self is Severity.ERROR


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file; lines and columns count from 1."""

    path: str
    """POSIX path relative to the site's root, such as `content/levels/iop.md`."""
    line: int = 1
    column: int = 1

    def __reduce__(self) -> tuple[type["Place"], tuple[str, int, int]]:
        """Be made anew from what it says, which is faster than what pickle does on its own."""
        return Place, (self.path, self.line, self.column)

    def after(self, text: str) -> "Place":
        """Return the place right behind `text`, which begins here at the start of a line."""
        return Place(self.path, self.line + text.count("\n"), len(text) - text.rfind("\n"))


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule catches, and the same text mended; tests build both."""

    wrong: str
    right: str
    file: str = "content/page.md"
    """Where they stand, below the site's folder; a page without front matter gets some."""
    is_part: bool = False
    """Whether they are lines of a file of which the rest does not matter."""


@dataclass(frozen=True, slots=True)
class InWords:
    """What a rule catches and what is right, where no text of one file can show it."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong, under the name that config and docs use."""

    id: str
    """`group/fault`, such as `link/missing-anchor`."""
    title: str
    """The fault in a few words."""
    rationale: str
    """Why it matters to a reader or an editor."""
    severity: Severity = Severity.ERROR
    example: Example | InWords | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, in the editor's words."""

    place: Place
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    missing: str = field(default="", compare=False)
    """The source path of the page or file that is not there, for what is said of all that lead to it."""


@dataclass(slots=True)
class Findings:
    """The collector that every stage adds to."""

    _found: list[Finding] = field(default_factory=list)

    def add(self, rule: Rule, place: Place, message: str, *, hint: str = "", missing: str = "") -> None:
        """Add one finding of `rule` at `place`; `missing` is the source path of a file that is not there."""
        self._found.append(Finding(place, rule.id, rule.severity, message, hint, missing))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings that were made elsewhere."""
        self._found.extend(findings)

    def __iter__(self) -> Iterator[Finding]:
        """Iterate over what was added, in its order."""
        return iter(self._found)

    def graded(self, severities: Mapping[str, Severity]) -> tuple[Finding, ...]:
        """Return all findings once each, sorted by place, with the severities that config sets."""
        graded = {replace(f, severity=severities.get(f.rule, f.severity)) for f in self._found}
        kept = (f for f in graded if f.severity is not Severity.OFF)
        return tuple(sorted(kept, key=lambda f: (f.place, f.rule, f.message, f.hint)))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `Did you mean "x"?` for the known name closest to `name`, or nothing."""
    close = closest(name, known)
    return f'Did you mean "{close}"?' if close else ""


def closest(name: str, known: Iterable[str]) -> str:
    """Return the known name that `name` may be a slip for, or nothing."""
    return next(iter(difflib.get_close_matches(name, sorted(known), n=1)), "")
