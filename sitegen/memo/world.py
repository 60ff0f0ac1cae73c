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
        self._known: dict[Read, bytes] = {}
        self.underlying: frozenset[Read] = frozenset()
        """What counts as read by all work."""

    def offer(self, name: str, digest_at: Callable[[str], bytes]) -> None:
        """Say how to tell what is read by a key from `name`; no bytes stand for nothing."""
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

    def digests(self, reads: Iterable[Read]) -> bytes:
        """Return the digests of what would be read now, one after the other."""
        return b"".join([self._known.get(read) or self._digest(read) for read in reads])

    def _digest(self, read: Read) -> bytes:
        name, key = read
        digest_at = self._digest_at.get(name)
        digest = _UNKNOWN if digest_at is None else digest_at(key) or _ABSENT
        self._known[read] = digest = digest if len(digest) == SIZE else digest_of(digest)
        return digest
