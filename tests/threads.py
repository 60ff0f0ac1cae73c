"""Work in a thread of its own: the tests of pages leave an event loop running in that of the tests."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def in_a_thread(work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Return what some work returns."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work, *arguments, **named).result()
