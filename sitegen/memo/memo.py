"""What earlier builds did, and this one need not do again."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from sitegen.memo.book import Book
from sitegen.memo.changes import Changes
from sitegen.memo.files import Files
from sitegen.memo.ledger import Ledger
from sitegen.memo.loads import loads
from sitegen.memo.pack import Blob, DamagedError, Pack
from sitegen.memo.reads import Read, Spent, without_parts
from sitegen.memo.spent import Stage
from sitegen.memo.units import Doing, Done, Name, Unit
from sitegen.memo.workers import do_all
from sitegen.memo.world import World

V = TypeVar("V")
_Track = Callable[[Collection[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Redone:
    """A piece of work that was done anew."""

    name: Name
    because: Read | None
    """What it had read and is different now; None where it was not done before."""


@dataclass(frozen=True, slots=True)
class Work:
    """What one build did, and did not have to do."""

    names: tuple[Name, ...]
    """Of all pieces of work, in order."""
    redone: tuple[Redone, ...]
    stages: tuple[Stage, ...]
    """Where it was measured what they took."""
    spent: Mapping[Name, Spent]
    """What pieces of work and their parts took, where that was measured, in all processes."""


@dataclass(slots=True)
class Memo:
    """The pieces of work of earlier builds by name, and those that this build used or did."""

    ledger: Ledger
    world: World
    changes: Changes
    now: dict[Name, Unit] = field(default_factory=dict)
    redone: list[Redone] = field(default_factory=list)
    values: dict[bytes, object] = field(default_factory=dict)
    """Results that were looked into, by digest."""
    stages: list[Stage] = field(default_factory=list)
    spent: dict[Name, Spent] = field(default_factory=dict)
    carried: dict[Read, bytes] = field(default_factory=dict)
    """What was seen by the work that this build does not come to."""
    fleeting: set[Name] = field(default_factory=set)
    """The work that read a file while it changed: it has to be done anew in the next build."""
    _reads: dict[Read, Read] = field(default_factory=dict)
    """One object for each, however many pieces of work have read it."""
    _grounds: dict[frozenset[Read], tuple[Read, ...]] = field(default_factory=dict)

    def each(self, kind: str, names: Sequence[str], work: Doing, track: _Track = tuple) -> dict[str, Unit]:
        """Return the work of one kind for each name, done anew only where something it read has changed."""
        units = {name: self._kept((kind, name)) for name in names}
        stale = [name for name, unit in units.items() if unit is None]
        for _, (name, done) in zip(track(stale), do_all(work, stale), strict=True):
            units[name] = self._taken_in((kind, name), done)
        return {name: unit for name, unit in units.items() if unit is not None}

    def keep(self, kind: str) -> None:
        """Keep what is known of one kind of work for later builds; this one does not come to it."""
        for name, unit in self.ledger.book.units.items():
            if name[0] == kind and self.changes.is_open(unit):
                self.now[name] = unit
                self.carried.update(
                    (read, self.ledger.book.seen[read]) for read in (*unit.reads, *unit.ground)
                )

    def value(self, result: Blob, kind: type[V]) -> V:
        """Return a result that is a value of this type."""
        value = self.ledger.values.get(result.digest)
        if value is None:
            value = loads(self.ledger.pack.read(result))
        if not isinstance(value, kind):
            raise DamagedError
        self.values[result.digest] = value
        return value

    @property
    def work(self) -> Work:
        """What was done until now."""
        return Work(tuple(self.now), tuple(self.redone), tuple(self.stages), dict(self.spent))

    def _kept(self, name: Name) -> Unit | None:
        unit = self.ledger.book.units.get(name)
        changed = self.changes.first(unit) if unit is not None else None
        if unit is None or changed is not None:
            self.redone.append(Redone(name, changed))
            return None
        self.now[name] = unit
        return unit

    def _taken_in(self, name: Name, done: Done) -> Unit:
        for part, spent in done.notes.spent.items():
            self.spent[part] = self.spent.get(part, Spent()).plus(spent)
        learnt = [self.world.files.learn(path, look) for path, look in done.notes.files.items()]
        if not all(learnt):
            self.fleeting.add(name)
        reads = self._looked_at(done.notes.reads)
        unit = Unit(reads, self._ground_of(done), self.ledger.pack.add(done.results), done.findings)
        self.now[name] = unit
        return unit

    def _ground_of(self, done: Done) -> tuple[Read, ...]:
        ground = self._grounds.get(done.ground)
        if ground is None:
            ground = self._grounds[done.ground] = self._looked_at(done.ground | self.world.underlying)
        return ground

    def _looked_at(self, reads: Collection[Read]) -> tuple[Read, ...]:
        """Return what of these reads is to be known, and make sure that it is."""
        needed = tuple([self._reads.setdefault(read, read) for read in without_parts(reads)])
        self.world.make_sure_of(needed)
        for read in needed:
            self.world.digest(read)
        return needed


def memo_of(ledger: Ledger) -> Memo:
    """Return what one build needs to know of earlier ones."""
    world = World(Files(ledger.book.files))
    return Memo(ledger, world, Changes(ledger.book.seen, world))


def remembered(memo: Memo) -> Ledger:
    """Return the ledger for the next build: what was not used in this one is forgotten."""
    book = Book(
        {name: unit for name, unit in memo.now.items() if name not in memo.fleeting},
        {**memo.carried, **memo.world.known},
        memo.world.files.now,
    )
    return replace(memo.ledger, book=book, values=memo.values)


def forgetful() -> Memo:
    """Return one that knows of no earlier build and tells no later one."""
    return memo_of(Ledger(Path(), b"", (), Pack(None)))
