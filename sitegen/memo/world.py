"""What work can look at, as it is in one build."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sitegen.memo.digests import SIZE, digest_of
from sitegen.memo.files import FILE, Files
from sitegen.memo.reads import Read
from sitegen.memo.results import Results
from sitegen.memo.watched import Watched, WatchedSet

_ABSENT = bytes(SIZE)
_UNKNOWN = b"\xff" * SIZE
"""No digest: what was read here is no longer part of any build."""


W = TypeVar("W", bound=Watched[Any] | WatchedSet[Any] | Results[Any])


class World:
    """The digests of everything that can be looked at."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self._digest_at: dict[str, Callable[[str], bytes]] = {FILE: files.digest_at}
        self.known: dict[Read, bytes] = {}
        """The digest of each read that anybody has asked for."""
        self.underlying: frozenset[Read] = frozenset()
        """What counts as read by all work."""

    def offer(self, name: str, digest_at: Callable[[str], bytes]) -> None:
        """Say how to tell what is read by a key from `name`; no bytes stand for nothing.

        Raises:
            ValueError: if something of this name is there already, of which changes would not be seen.
        """
        if name in self._digest_at:
            raise ValueError(f"There is something else already of the name {name!r}.")
        self._digest_at[name] = digest_at

    def underlie(self, read: Read) -> None:
        """Let something count as read by all work."""
        self.underlying |= {read}

    def watch(self, watched: W) -> W:
        """Offer what stands in a mapping or set, and return it."""
        self.offer(watched.name, watched.digest_at)
        return watched

    def make_sure_of(self, reads: Iterable[Read]) -> None:
        """Do nothing where it can be told whether each of these reads would be another one.

        Raises:
            LookupError: if it cannot, so that the work would never be done again.
        """
        unknown = sorted({name for name, _ in reads} - self._digest_at.keys())
        if unknown:
            raise LookupError(f"Nobody says how to tell apart what is read from: {', '.join(unknown)}.")

    def digest(self, read: Read) -> bytes:
        """Return what tells apart what would be read now; it stays the same throughout a build."""
        digest = self.known.get(read)
        if digest is None:
            name, key = read
            digest_at = self._digest_at.get(name)
            told = _UNKNOWN if digest_at is None else digest_at(key) or _ABSENT
            self.known[read] = digest = told if len(told) == SIZE else digest_of(told)
        return digest
