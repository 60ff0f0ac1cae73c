"""What many pieces of work look at alike, such as templates and words, kept once for all of them.

A page looks at a hundred of these. Which ones they are is much the same for all pages, so the whole counts as
one thing that is read; what of it has changed is still known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.memo.digests import digest_of
from sitegen.memo.reads import Read, without_parts
from sitegen.memo.world import World

GROUND = "ground"
"""The name under which such a whole is read, by its digest."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """All grounds of the work of one build, and what was read then."""

    reads: Mapping[str, tuple[Read, ...]]
    """By the digest of these reads."""
    seen: Mapping[Read, bytes]
    """The digest of each read."""


NO_GROUNDS = Grounds({}, {})


class Standing:
    """The grounds that the work of this build stands on."""

    def __init__(self, before: Grounds, world: World) -> None:
        self._before, self._world = before, world
        self._used: dict[str, tuple[Read, ...]] = {}
        self._names: dict[frozenset[Read], str] = {}
        world.offer(GROUND, self._digest_at)

    def read_of(self, reads: frozenset[Read]) -> Read:
        """Return what stands for all of these reads."""
        name = self._names.get(reads)
        if name is None:
            needed = without_parts(reads | self._world.underlying)
            name = self._names[reads] = digest_of(repr(needed).encode()).hex()
            self._world.make_sure_of(needed)
            self._used[name] = needed
        return GROUND, name

    def changed_in(self, read: Read) -> Read:
        """Return the first single thing that has changed in what stands for many."""
        name, key = read
        singles = self._before.reads.get(key, ()) if name == GROUND else ()
        return next((each for each in singles if self._has_changed(each)), read)

    def kept(self) -> Grounds:
        """Return what the next build needs to know."""
        singles = {read for reads in self._used.values() for read in reads}
        return Grounds(dict(self._used), {read: self._world.digests((read,)) for read in singles})

    def _has_changed(self, read: Read) -> bool:
        return self._before.seen.get(read) != self._world.digests((read,))

    def _digest_at(self, name: str) -> bytes:
        reads = self._used.get(name) or self._before.reads.get(name)
        if reads is None:
            return b""
        self._used[name] = reads
        return digest_of(self._world.digests(reads))
