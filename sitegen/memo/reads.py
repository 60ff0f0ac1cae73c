"""What a piece of work looks at, noted while it looks: nobody has to declare it, so nobody can forget it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import NamedTuple

Read = tuple[str, str]
"""The name of what was looked into, such as `pages`, and the key that was looked up there."""

ALL = "*"
"""The key that stands for having gone through everything; no key of a site has this form."""


TEMPLATES, LANGUAGES, ADDRESSES = "templates", "languages", "addresses of assets"
WORDS, CONFIG = "words ", "config "
"""A language's tag follows, for each has words of the interface, and a configuration, of its own."""
ON_MOST = (TEMPLATES, WORDS, CONFIG, LANGUAGES, ADDRESSES)
"""How the names begin of what most pieces of work look at, and much the same of it each."""

LINES = "lines"
"""The name of where in a file something stands, by the file's path below the site."""


class Look(NamedTuple):
    """What a file was like when it was last read."""

    size: int
    changed: int
    """When it was changed, in nanoseconds since 1970."""
    inode: int
    digest: bytes
    """Of its content."""
    at: int
    """When it was read, in nanoseconds since 1970."""


class Spent(NamedTuple):
    """What a part of the work took, where that was measured."""

    times: int = 0
    seconds: float = 0.0
    own: float = 0.0
    """The seconds without those of parts within it."""

    def plus(self, other: "Spent") -> "Spent":
        """Return the sum of the two."""
        return Spent(self.times + other.times, self.seconds + other.seconds, self.own + other.own)


@dataclass(frozen=True, slots=True)
class Notes:
    """All that one piece of work has looked at."""

    reads: set[Read] = field(default_factory=set)
    files: dict[str, Look] = field(default_factory=dict)
    """The files among it, by path, as they were then."""
    spent: dict[tuple[str, str], Spent] = field(default_factory=dict)
    """What it and its parts took, by kind and name, where that was measured."""


_notes: ContextVar[Notes | None] = ContextVar("notes", default=None)


def note(name: str, key: str) -> None:
    """Note that `key` was looked up in `name`, be it there or not."""
    notes = _notes.get()
    if notes is not None:
        notes.reads.add((name, key))


def note_again(earlier: Notes) -> None:
    """Note what was looked at for a value that is used here."""
    notes = _notes.get()
    if notes is not None:
        notes.reads.update(earlier.reads)
        notes.files.update(earlier.files)


def note_file(path: str, look: Look) -> None:
    """Note what a file was like when it was read."""
    notes = _notes.get()
    if notes is not None:
        notes.files[path] = look


def note_spent(part: tuple[str, str], spent: Spent) -> None:
    """Note what a part of the work took."""
    notes = _notes.get()
    if notes is not None:
        notes.spent[part] = notes.spent.get(part, Spent()).plus(spent)


def without_parts(reads: Collection[Read]) -> tuple[Read, ...]:
    """Return reads in order, without those of a part of what was read as a whole."""
    whole = {name for name, key in reads if key == ALL}
    return tuple(sorted(read for read in reads if read[0] not in whole or read[1] == ALL))


@contextmanager
def noting() -> Iterator[Notes]:
    """Collect what is looked at from here on, in this thread."""
    notes = Notes()
    token = _notes.set(notes)
    try:
        yield notes
    finally:
        _notes.reset(token)


@contextmanager
def noting_besides() -> Iterator[Notes]:
    """Collect what is looked at from here on by itself, and for whoever collects already."""
    try:
        with noting() as notes:
            yield notes
    finally:
        note_again(notes)
        for part, spent in notes.spent.items():
            note_spent(part, spent)
