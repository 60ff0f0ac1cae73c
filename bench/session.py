"""All rounds of all tools on one size of corpus, in one kind of place."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import repeat
from pathlib import Path

from bench.edits import new_words
from bench.install import WORKSHOP
from bench.measure import Figures, is_slow, measure_memory, measure_round
from bench.processes import CommandError
from bench.tool import Place, Tool

DAY_OF_BUILD = "1795305600"
"""2026-11-22. Later, what the example site has checked in time would be out of date, which is a finding."""


class Medium(Enum):
    """Where the sites are."""

    TMPFS = "tmpfs"
    DISK = "disk"

    @property
    def folder(self) -> Path:
        """Return a folder on it, of which a new one is made for each session."""
        WORKSHOP.mkdir(exist_ok=True)
        return Path("/dev/shm") if self is Medium.TMPFS else WORKSHOP  # noqa: S108 (memory is what is asked for)


@dataclass(frozen=True, slots=True)
class Session:
    """What was measured: for each tool the figures of its rounds, and why a tool has none."""

    size: int
    medium: Medium
    rounds: dict[str, list[Figures]]
    failures: dict[str, str]


def measure_session(tools: Iterable[Tool], size: int, medium: Medium, rounds: int) -> Session:
    """Measure all tools, in turn in each round: a machine that is busy for a while is so for all of them."""
    os.environ["SOURCE_DATE_EPOCH"] = DAY_OF_BUILD
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # no tool that is in use compiles itself at each start
    session = Session(size, medium, {}, {})
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=medium.folder))
    try:
        places = [_lay(tool, size, folder) for tool in tools]
        for _ in repeat(None, rounds):
            for place in places:
                _add_round(session, place)
        for place in places:
            _add_memory(session, place)
    finally:
        shutil.rmtree(folder)
    return session


def _lay(tool: Tool, size: int, folder: Path) -> Place:
    site = folder / tool.name
    tool.write_site(site, size)
    return Place(tool, site, new_words())


def _add_round(session: Session, place: Place) -> None:
    name = place.tool.name
    done = session.rounds.setdefault(name, [])
    if name in session.failures or (done and is_slow(done[0])):
        return
    print(f"{session.size:,} articles, {session.medium.value}, round {len(done) + 1}: {name}", flush=True)
    with _failure_noted(session, name):
        done.append(measure_round(place))


def _add_memory(session: Session, place: Place) -> None:
    name = place.tool.name
    if name not in session.failures:
        with _failure_noted(session, name):
            session.rounds[name][0].update(measure_memory(place))


@contextlib.contextmanager
def _failure_noted(session: Session, name: str) -> Iterator[None]:
    try:
        yield
    except (CommandError, TimeoutError) as error:
        session.failures[name] = str(error).splitlines()[-1]
