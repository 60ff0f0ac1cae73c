"""A machine that edits a site at random and compares each build with one from nothing."""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from sitegen.content.load import Reading
from sitegen.folders import CACHE
from sitegen.memo.run import Run
from sitegen.pipeline import Builder, build_site, build_with
from tests.acceptance.incremental.edits import Edit, edits, edits_of_others, edits_of_pages
from tests.acceptance.incremental.folder import Folder, State, base_state
from tests.acceptance.incremental.outcome import Outcome, difference, outcome_of
from tests.acceptance.incremental.pages import paths

DAYS = (date(2026, 11, 22), date(2026, 11, 23), date(2026, 12, 2))
_BASE = base_state()

_Circumstances = tuple[tuple[tuple[str, bytes], ...], date, bool]
"""All that decides how a build comes out."""


class Machine(RuleBasedStateMachine):
    """One site; every step that changes anything ends with a comparison."""

    steps: ClassVar[set[int]] = set()
    """What tells apart the ways from one state to another that were compared, by all machines."""
    root = Path(tempfile.gettempdir())
    """The folder that all machines use, one after the other; drawn pictures stay in it."""
    clean: ClassVar[dict[int, int]] = {}
    """What tells apart what builds from nothing have come to, by what tells apart what they were made from.

    It is that of all machines, which begin with the same; outcomes themselves would fill the memory.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = Folder(self.root)
        self.folder.go_back(_BASE, with_times=False)
        self.folder.forget()
        self.earlier: list[State] = [_BASE]
        self.day = DAYS[0]
        self.with_withheld = False
        self.preview: Builder | None = None
        self.last: _Circumstances | None = None
        self.compare(self._built)

    @rule(changes=st.lists(edits, min_size=1, max_size=3))
    def change(self, changes: list[Edit]) -> None:
        self._make(*changes)
        self.compare(self._built)

    @rule(change=edits_of_pages)
    def change_a_page(self, change: Edit) -> None:
        self._make(change)
        self.compare(self._built)

    @rule(change=edits_of_others)
    def change_another_file(self, change: Edit) -> None:
        self._make(change)
        self.compare(self._built)

    @rule(change=edits, another=edits)
    def change_in_preview(self, change: Edit, another: Edit) -> None:
        """Build in one process that goes on, and keeps in mind what it knows."""
        was, self.with_withheld = self.with_withheld, True
        self._make(change)
        self.compare(self._built_in_preview)
        self._make(another)
        self.compare(self._built_in_preview)
        self.with_withheld = was

    @rule(change=edits)
    def change_and_undo(self, change: Edit) -> None:
        before = self.folder.state()
        self._make(change)
        self.compare(self._built)
        self.folder.go_back(before, with_times=True)
        self.compare(self._built)

    @rule(path=paths, letters=st.sampled_from(["ab", "ba", "oe", "eo"]), with_times=st.booleans())
    def change_letters(self, path: str, letters: str, with_times: bool) -> None:
        """Change a file that stays as long as it was, perhaps before the clock has moved on."""
        text, file = self.folder.text(path), self.folder.root / path
        if text is not None:
            at = file.stat().st_mtime_ns
            self.folder.put(path, text.replace(letters[0], letters[1]))
            if with_times:
                os.utime(file, ns=(at, at))
        self.compare(self._built)

    @rule(day=st.sampled_from(DAYS), change=edits)
    def change_the_day(self, day: date, change: Edit) -> None:
        self.day = day
        self.compare(self._built)
        self._make(change)
        self.compare(self._built)

    @rule(change=edits)
    def show_what_is_withheld(self, change: Edit) -> None:
        self.with_withheld = not self.with_withheld
        self.compare(self._built)
        self._make(change)
        self.compare(self._built)

    @rule(number=st.integers(0, 99), with_times=st.booleans())
    def go_back(self, number: int, with_times: bool) -> None:
        self.folder.go_back(self.earlier[number % len(self.earlier)], with_times=with_times)
        self.compare(self._built)

    @rule(change=edits, number=st.integers(0, 99), at=st.floats(0, 1, exclude_max=True), cut=st.booleans())
    def damage(self, change: Edit, number: int, at: float, cut: bool) -> None:
        """Cut off a file of the cache, or change a byte of it."""
        files = [file for name in ("site", "preview") for file in (self.root / CACHE / name).glob("*")]
        if files:
            file = sorted(files)[number % len(files)]
            data = bytearray(file.read_bytes())
            place = int(at * len(data))
            if cut or not data:
                del data[place:]
            else:
                data[place] ^= 1
            file.write_bytes(data)
        self._make(change)
        self.compare(self._built)

    @rule(change=edits)
    def lose_the_cache(self, change: Edit) -> None:
        self.folder.forget()
        self._make(change)
        self.compare(self._built)

    def compare(self, build: Callable[[], Outcome]) -> None:
        state = self.folder.state()
        content = tuple((path, data) for path, (data, _) in state.items())
        now = content, self.day, self.with_withheld
        if now == self.last:
            return
        self.steps.add(hash((self.last, now)))
        self.last = now
        self.earlier.append(state)
        found, from_nothing = build(), hash(now)
        if self.clean.get(from_nothing) != hash(found):
            clean = self._built_from_nothing()
            self.clean[from_nothing] = hash(clean)
            assert not (said := difference(found, clean)), said

    def _make(self, *changes: Edit) -> None:
        for change in changes:
            change.make(self.folder)

    def _built_from_nothing(self) -> Outcome:
        reading = Reading(self.root, self.day, with_withheld=self.with_withheld)
        return outcome_of(lambda findings: build_with(reading, Run(findings)))

    def _built(self) -> Outcome:
        return outcome_of(
            lambda findings: build_site(self.root, self.day, findings, with_withheld=self.with_withheld)
        )

    def _built_in_preview(self) -> Outcome:
        if self.preview is None:
            self.preview = Builder(self.root, with_withheld=True)
        preview = self.preview
        return outcome_of(lambda findings: preview.build(self.day, findings))
