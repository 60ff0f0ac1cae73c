"""How long stages tell how far they are, without knowing who listens."""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Track(Protocol):
    """Wraps what a stage goes through, one item at a time."""

    def __call__(self, stage: str, items: Collection[T], /) -> Iterable[T]:
        """Return `items` once more, in order."""


def untracked(stage: str, items: Collection[T], /) -> Iterable[T]:  # noqa: ARG001 - a Track
    """Track nothing."""
    return items
