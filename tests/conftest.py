"""How all tests run."""

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from types import FrameType

import pytest
from hypothesis import settings

# A busy machine is no failure, hence no deadline. On CI every run tries the same examples (Hypothesis's own
# profile "ci"), so that a change is judged by itself; elsewhere each run tries new ones.
settings.register_profile("local", deadline=None)
# For a change that may break what only rare examples show: make test ARGS=--hypothesis-profile=thorough
settings.register_profile("thorough", deadline=None, max_examples=1500)
settings.load_profile("ci" if "CI" in os.environ else "local")

# The day on which the tests build a site, 2026-11-22: what was checked in time then would be too old later.
os.environ["SOURCE_DATE_EPOCH"] = "1795305600"

Limited = Callable[[float], "contextlib.AbstractContextManager[None]"]


@pytest.fixture
def limited() -> Limited:
    """Return what fails a test where a block takes more than so many seconds."""
    return _limited


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, _fail)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _fail(_signal: int, _frame: FrameType | None) -> None:
    pytest.fail("It takes too long.")
