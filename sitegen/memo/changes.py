"""What is no longer as it was when earlier work was done; each thing is looked at once."""

from collections.abc import Iterable, Mapping

from sitegen.memo.reads import Read
from sitegen.memo.units import Unit
from sitegen.memo.world import World


class Changes:
    """Compares what earlier work has `seen`, by what it read, with the world of this build."""

    def __init__(self, seen: Mapping[Read, bytes], world: World) -> None:
        self._seen, self._world = seen, world
        self._same: set[Read] = set()
        self._firsts: dict[int, Read | None] = {}

    def first(self, unit: Unit) -> Read | None:
        """Return the first thing that a piece of work looked at and that is different now."""
        return self._first_of_ground(unit.ground) or self._first_of(unit.reads)

    def is_open(self, unit: Unit) -> bool:
        """Whether nothing that a piece of work looked at has turned out to be different until now."""
        known, seen = self._world.known, self._seen
        return all(known.get(read, seen[read]) == seen[read] for read in (*unit.reads, *unit.ground))

    def _first_of_ground(self, ground: tuple[Read, ...]) -> Read | None:
        # Many thousand pieces of work share a few dozen of these objects.
        if id(ground) not in self._firsts:
            self._firsts[id(ground)] = self._first_of(ground)
        return self._firsts[id(ground)]

    def _first_of(self, reads: Iterable[Read]) -> Read | None:
        for read in reads:
            if read not in self._same:
                if self._seen[read] != self._world.digest(read):
                    return read
                self._same.add(read)
        return None
