"""Values that are made once and used by many pieces of work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitegen.memo.reads import Notes, note_again, noting_besides

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Made(Generic[V]):
    """A value with what was looked at to make it."""

    value: V
    notes: Notes

    def used(self) -> V:
        """Return the value; whoever uses it has looked at what it was made from."""
        note_again(self.notes)
        return self.value


def made(make: Callable[[], V]) -> Made[V]:
    """Make a value."""
    with noting_besides() as notes:
        value = make()
    return Made(value, notes)
