"""How long work and its parts take, measured where somebody asks for it; notes carry it between processes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from sitegen.memo.reads import Spent, note_spent

Clock = Callable[[], float]
"""Tells the seconds since some moment."""


class Stage(NamedTuple):
    """What one stage took."""

    name: str
    seconds: float
    done: int
    """The number of pieces of work that were done in it."""
    kept: int
    """The number of those that were done in an earlier build."""


_inner: ContextVar[float] = ContextVar("inner", default=0.0)
"""The seconds that parts of what is being measured took."""


@contextmanager
def measured(kind: str, name: str, clock: Clock) -> Iterator[None]:
    """Note how long a part of the work takes, with and without the parts that are measured within it."""
    outer, begun = _inner.get(), clock()
    _inner.set(0.0)
    try:
        yield
    finally:
        seconds = clock() - begun
        note_spent((kind, name), Spent(1, seconds, seconds - _inner.get()))
        _inner.set(outer + seconds)
