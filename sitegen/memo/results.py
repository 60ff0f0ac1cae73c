"""Results of many pieces of work of one kind, each read when it is needed."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TypeVar, cast

from sitegen.memo.digests import digest_of
from sitegen.memo.loads import loads
from sitegen.memo.pack import Blob, Pack
from sitegen.memo.reads import ALL, note

V = TypeVar("V")

_AT_HAND = 64
"""How many of them are held in memory."""


class Results(Mapping[str, V]):
    """Values by name, of which the few last read are at hand; what is looked up is noted under `name`."""

    def __init__(self, name: str, pack: Pack, blobs: Mapping[str, Blob]) -> None:
        self.name = name
        self._blobs = blobs
        self._read = lru_cache(_AT_HAND)(lambda blob: cast(V, loads(pack.read(blob))))

    def __getitem__(self, key: str) -> V:
        """Return a value; that there is none is noted as well."""
        note(self.name, key)
        return self._read(self._blobs[key])

    def __contains__(self, key: object) -> bool:
        note(self.name, str(key))
        return key in self._blobs

    def __iter__(self) -> Iterator[str]:
        """Go through the keys, in their order."""
        note(self.name, ALL)
        return iter(self._blobs)

    def __len__(self) -> int:
        note(self.name, ALL)
        return len(self._blobs)

    def digest_at(self, key: str) -> bytes:
        """Return the digest of what is read by `key`, without reading it; nothing where there is nothing."""
        if key == ALL:
            return digest_of(
                *(part for name, blob in self._blobs.items() for part in (name.encode(), blob.digest))
            )
        blob = self._blobs.get(key)
        return blob.digest if blob is not None else b""
