"""Bugs to plant in the cache, each of which the machine has to find: what it cannot find, nothing holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType

import pytest

import sitegen.config
import sitegen.content.load_entries
import sitegen.content.load_pages
import sitegen.content.page
import sitegen.markdown.convert
import sitegen.memo.files
import sitegen.memo.made
import sitegen.memo.results
import sitegen.memo.today
import sitegen.memo.units
import sitegen.memo.watched
import sitegen.noted_templates
from sitegen.memo.reads import note


@dataclass(frozen=True)
class Planted:
    """One bug: what stands in the place of a name of a module."""

    module: ModuleType
    name: str
    instead: object

    @contextmanager
    def planted(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(self.module, self.name, self.instead)
            yield


def _forgets(forgotten: str) -> Callable[[str, str], None]:
    """Return a `note` that notes nothing of what is read under names that begin like this."""

    def forgetful(name: str, key: str) -> None:
        if not name.startswith(forgotten):
            note(name, key)

    return forgetful


def _same_for_all(*_: object) -> bytes:
    return b"0" * 16


SOON = {
    "children not noted": Planted(sitegen.memo.watched, "note", _forgets("children")),
    "bodies not noted": Planted(sitegen.memo.results, "note", _forgets("bodies")),
    "the words of a page not noted": Planted(sitegen.content.page, "note", _forgets("texts")),
    "terms not noted": Planted(sitegen.markdown.convert, "note", _forgets("terms")),
    "templates not noted": Planted(sitegen.noted_templates, "note", _forgets("templates")),
    "the words of the interface not noted": Planted(sitegen.memo.watched, "note", _forgets("words ")),
    "the configuration not noted": Planted(sitegen.config, "note", _forgets("config ")),
    "the addresses of assets not noted": Planted(sitegen.memo.watched, "note", _forgets("addresses")),
    "front matter left out of a digest": Planted(sitegen.content.load_pages, "digest_of", _same_for_all),
    "entries left out of a digest": Planted(sitegen.content.load_entries, "digest_of", _same_for_all),
    "files told apart by their size alone": Planted(
        sitegen.memo.files, "_still_holds", lambda look, now: look.size == now.st_size
    ),
}
"""Found after a few edits."""

LATE = {
    "pages not noted": Planted(sitegen.memo.watched, "note", _forgets("pages")),
    "contacts not noted": Planted(sitegen.memo.watched, "note", _forgets("contacts")),
    "neighbours not noted": Planted(sitegen.memo.watched, "note", _forgets("neighbours")),
    "the search page not noted": Planted(sitegen.memo.watched, "note", _forgets("unique")),
    "versions not noted": Planted(sitegen.memo.watched, "note", _forgets("versions")),
    "translations not noted": Planted(sitegen.memo.watched, "note", _forgets("translations")),
    "levels not noted": Planted(sitegen.memo.watched, "note", _forgets("levels")),
    "quizzes not noted": Planted(sitegen.memo.watched, "note", _forgets("quizzes")),
    "what templates import not noted": Planted(sitegen.memo.made, "note_again", lambda _: None),
    "shortcodes not noted": Planted(sitegen.memo.watched, "note", _forgets("shortcodes")),
    "the lines of findings not noted": Planted(sitegen.memo.units, "CONFIG", "no file"),
    "the day not noted": Planted(sitegen.memo.today, "note", _forgets("day")),
}
"""Found only where few edits meet: too slow for every run of the tests."""
