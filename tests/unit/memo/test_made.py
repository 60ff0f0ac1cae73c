"""Whoever uses a value that was made once has looked at what it was made from."""

import pytest

from sitegen.memo.made import made
from sitegen.memo.reads import note, noting


def _greeting() -> str:
    note("words", "hello")
    return "Hello"


def test_each_use_notes_what_the_value_was_made_from() -> None:
    greeting = made(_greeting)

    for _ in range(2):
        with noting() as notes:
            assert greeting.used() == "Hello"
        assert notes.reads == {("words", "hello")}


def test_what_is_made_of_something_made_was_made_from_both() -> None:
    greeting = made(_greeting)

    def letter() -> str:
        note("words", "yours")
        return f"{greeting.used()}, yours"

    with noting() as notes:
        made(letter).used()

    assert notes.reads == {("words", "hello"), ("words", "yours")}


def test_what_cannot_be_made_was_looked_at_all_the_same() -> None:
    def broken() -> str:
        note("words", "hello")
        raise KeyError("hello")

    with noting() as notes, pytest.raises(KeyError, match="hello"):
        made(broken)

    assert notes.reads == {("words", "hello")}
