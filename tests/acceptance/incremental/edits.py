"""Edits of a site, as values: what Hypothesis prints of one that led to a difference can be read."""

import re
from dataclasses import dataclass
from typing import Protocol

from hypothesis import strategies as st

from tests.acceptance.incremental.faults import FAULTS
from tests.acceptance.incremental.folder import Folder, base_state
from tests.acceptance.incremental.own_files import FILES
from tests.acceptance.incremental.pages import PIECES, lines, page_texts, paths
from tests.acceptance.incremental.toggles import ADDED, TOGGLES

_BASE = base_state()
_NEW = "---\ntitle: A page\ndescription: What it is about.\n---\n\nIts text.\n"


class Edit(Protocol):
    """Something that is done to the files of a site; nothing, where there is nothing to do it to."""

    def make(self, folder: Folder) -> None:
        """Do it."""


@dataclass(frozen=True)
class Put:
    path: str
    text: str

    def make(self, folder: Folder) -> None:
        folder.put(self.path, self.text)


@dataclass(frozen=True)
class Break:
    """Puts a broken text where there is a file."""

    path: str
    text: str

    def make(self, folder: Folder) -> None:
        if folder.text(self.path) is not None:
            folder.put(self.path, self.text)


@dataclass(frozen=True)
class Mend:
    """Makes a file what it was at first."""

    path: str

    def make(self, folder: Folder) -> None:
        if self.path in _BASE:
            (folder.root / self.path).parent.mkdir(parents=True, exist_ok=True)
            (folder.root / self.path).write_bytes(_BASE[self.path][0])
        else:
            folder.remove(self.path)


@dataclass(frozen=True)
class Remove:
    path: str

    def make(self, folder: Folder) -> None:
        folder.remove(self.path)


@dataclass(frozen=True)
class Move:
    old: str
    new: str

    def make(self, folder: Folder) -> None:
        folder.move(self.old, self.new)


@dataclass(frozen=True)
class Exchange:
    """Gives each of two files the other's content."""

    one: str
    other: str

    def make(self, folder: Folder) -> None:
        texts = folder.text(self.one), folder.text(self.other)
        if texts[0] is not None and texts[1] is not None:
            folder.put(self.one, texts[1])
            folder.put(self.other, texts[0])


@dataclass(frozen=True)
class Toggle:
    """Puts some words in the place of others, or the other way round; or puts them at the end."""

    path: str
    words: str
    others: str = ""

    def make(self, folder: Folder) -> None:
        text = folder.text(self.path) or ""
        if self.words in text:
            folder.put(self.path, text.replace(self.words, self.others, 1))
        elif self.others and self.others in text:
            folder.put(self.path, text.replace(self.others, self.words, 1))
        elif not self.others:
            folder.put(self.path, text + self.words)


@dataclass(frozen=True)
class SetLine:
    """Sets a line of a page's front matter; takes it out where it is there already."""

    path: str
    line: tuple[str, str]

    def make(self, folder: Folder) -> None:
        text, (key, value) = folder.text(self.path), self.line
        if text is None or not text.startswith("---\n"):
            text = _NEW
        others = re.sub(rf"(?m)^{key}: .*\n", "", text, count=1)
        is_there = f"\n{key}: {value}\n" in text and key not in ("title", "description")
        folder.put(self.path, others if is_there else f"---\n{key}: {value}\n{others[4:]}")


@dataclass(frozen=True)
class Write:
    """Writes something more on a page; takes it out where it is there already."""

    path: str
    piece: str

    def make(self, folder: Folder) -> None:
        text = folder.text(self.path) or _NEW
        more = f"\n{self.piece}\n"
        folder.put(self.path, text.replace(more, "") if more in text else text + more)


_sections = st.sampled_from(["content/care", "content/more", "content/other"])
_files = st.sampled_from(sorted({*_BASE, *FILES}))
_own_files = [(path, text) for path, texts in FILES.items() for text in texts]

_of_pages: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetLine, paths, lines),
    st.builds(SetLine, paths, lines),
    st.builds(Write, paths, st.sampled_from(PIECES)),
    st.builds(Write, paths, st.sampled_from(PIECES)),
    st.builds(Put, paths, page_texts()),
    st.builds(Remove, paths),
    st.builds(Move, paths, paths),
    st.builds(Move, _sections, _sections),
    st.builds(Exchange, paths, paths),
    st.builds(Break, paths, st.sampled_from(FAULTS)),
    st.builds(Mend, paths),
)
_of_others: st.SearchStrategy[Edit] = st.one_of(
    st.sampled_from(TOGGLES).map(lambda each: Toggle(*each)),
    st.sampled_from(TOGGLES).map(lambda each: Toggle(*each)),
    st.sampled_from(ADDED).map(lambda each: Toggle(*each)),
    st.sampled_from(_own_files).map(lambda each: Put(*each)),
    st.sampled_from(_own_files).map(lambda each: Put(*each)),
    st.builds(Remove, _files),
    st.builds(Move, _files, _files),
    st.builds(Break, _files, st.sampled_from(FAULTS)),
    st.builds(Mend, _files),
    st.builds(Mend, _files),
)

# Under a short name each: Hypothesis may print what a rule draws from.
edits_of_pages = st.deferred(lambda: _of_pages)
edits_of_others = st.deferred(lambda: _of_others)
edits = st.deferred(lambda: _of_pages | _of_others)
