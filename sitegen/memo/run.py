"""What all stages of one build share."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from sitegen.cache import NO_CACHE, Cache
from sitegen.findings import Findings
from sitegen.memo.memo import Memo, forgetful
from sitegen.memo.spent import Clock, Stage, measured
from sitegen.memo.units import Doing, Unit
from sitegen.progress import Track, untracked


@dataclass(frozen=True, slots=True)
class Run:
    """One build: what it found, what it knows of earlier ones, and who wants to know how far it is."""

    findings: Findings
    memo: Memo = field(default_factory=forgetful)
    track: Track = untracked
    cache: Cache = NO_CACHE
    """What is kept besides, in files of its own."""
    clock: Clock | None = None
    """What all is measured by, if anybody asks for that."""

    def each(self, kind: str, names: Sequence[str], work: Doing, label: str = "") -> dict[str, Unit]:
        """Return the work of one kind for each name, and add what it found, now or earlier.

        `label` is what those who watch see of a stage that takes long.
        """
        units = self.memo.each(
            kind, names, self._measured(kind, work), partial(self.track, label) if label else tuple
        )
        for unit in units.values():
            self.findings.extend(unit.findings)
        return units

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what is done here as one stage of the build."""
        if self.clock is None:
            yield
            return
        memo, begun = self.memo, self.clock()
        known, redone = len(memo.now), len(memo.redone)
        yield
        seconds, done = self.clock() - begun, len(memo.redone) - redone
        memo.stages.append(Stage(name, seconds, done, len(memo.now) - known - done))

    def _measured(self, kind: str, work: Doing) -> Doing:
        clock = self.clock
        if clock is None:
            return work

        def measured_work(name: str, findings: Findings) -> tuple[bytes, ...]:
            with measured(kind, name, clock):
                return work(name, findings)

        return measured_work
