"""Edits of a site's files, each of which leaves a word behind that was never there."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

EDITED = 0
"""The article that is edited where time is taken."""

_PLACE = re.compile(r"is called \w+")


def new_words() -> Iterator[str]:
    """Yield words that are found in no text, without an end."""
    for letters in itertools.product("bcdfghjklmnp", repeat=4):
        yield "qu" + "".join(letters)


def edit(file: Path, word: str) -> None:
    """Put the word where the file has one to replace.

    Raises:
        ValueError: if the file has no such place.
    """
    text, count = _PLACE.subn(f"is called {word}", file.read_text(encoding="utf-8"), count=1)
    if not count:
        raise ValueError(f"{file} has no place for an edit")
    file.write_text(text, encoding="utf-8")
