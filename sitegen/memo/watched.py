"""Mappings that note what is looked up in them."""

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Set, ValuesView
from dataclasses import dataclass
from typing import TypeVar

from sitegen.memo.digests import digest_of
from sitegen.memo.reads import ALL, note

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Watched(Mapping[str, V]):
    """`values` under the name `name`, which is different for each mapping of a build."""

    name: str
    held: Mapping[str, V]
    digest: Callable[[str, V], bytes]
    """Tells apart what stands at a key: values that differ in anything to be looked at differ in this."""

    def __getitem__(self, key: str) -> V:
        """Return a value; that there is none is noted as well."""
        note(self.name, key)
        return self.held[key]

    def __contains__(self, key: object) -> bool:
        note(self.name, str(key))
        return key in self.held

    def __iter__(self) -> Iterator[str]:
        """Go through all keys, in their order."""
        note(self.name, ALL)
        return iter(self.held)

    def __len__(self) -> int:
        note(self.name, ALL)
        return len(self.held)

    def values(self) -> ValuesView[V]:
        """Return all values, in their order, which need not be looked up one by one."""
        note(self.name, ALL)
        return self.held.values()

    def items(self) -> ItemsView[str, V]:
        """Return all keys with their values, in their order."""
        note(self.name, ALL)
        return self.held.items()

    def digest_at(self, key: str) -> bytes:
        """Return the digest of what is read by `key`; nothing where there is nothing."""
        if key == ALL:
            return digest_of(*(part for each in self.held for part in (each.encode(), self.digest_at(each))))
        value = self.held.get(key)
        return self.digest(key, value) if value is not None else b""


@dataclass(frozen=True, slots=True, eq=False)
class WatchedSet(Set[V_co]):
    """A small set under a name; whatever is asked of it counts as having gone through it."""

    name: str
    held: Set[V_co]

    def __contains__(self, item: object) -> bool:
        note(self.name, ALL)
        return item in self.held

    def __iter__(self) -> Iterator[V_co]:
        """Go through all items."""
        note(self.name, ALL)
        return iter(self.held)

    def __len__(self) -> int:
        note(self.name, ALL)
        return len(self.held)

    @classmethod
    def _from_iterable(cls, items: Iterable[V_co]) -> frozenset[V_co]:  # type: ignore[override]
        """Return what `|` and the like make, which is a plain set."""
        return frozenset(items)

    def digest_at(self, _: str) -> bytes:
        """Return the digest of the whole."""
        return digest_of(*sorted(repr(item).encode() for item in self.held))
