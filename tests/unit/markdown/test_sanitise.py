"""The gate itself: what goes wrong while it looks at an attribute is not lost."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from sitegen.markdown.sanitise import sanitise


@contextmanager
def raised_in(name: str, error: BaseException) -> Iterator[None]:
    """Raise `error` at the first line of the next function of this name, as Ctrl+C may at any."""

    def at_each_event(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name == name:
            sys.setprofile(None)
            raise error

    sys.setprofile(at_each_event)
    try:
        yield
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RecursionError(), MemoryError()], ids=repr)
def test_what_interrupts_it_ends_the_build_and_does_not_take_an_address_away(error: BaseException) -> None:
    html = '<a href="\ue0001\ue001">Call</a>'

    with raised_in("_only_tokens_as_addresses", error), pytest.raises(type(error)):
        sanitise(html)

    assert sanitise(html) == html
