"""A move from the wish to the finished plan: all that can go wrong goes wrong before a file is touched."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.content.discover import QUIZZES
from sitegen.content.kinds import REGISTRIES
from sitegen.content.made_from import load_made_from
from sitegen.findings import Finding, Findings, SiteError
from sitegen.move.plan import MovePlan, plan_move
from sitegen.move.rehearsal import check_same, new_faults, read_site, rehearse
from sitegen.move.request import read_request
from sitegen.move.sign_offs import with_new_names, with_sign_offs
from sitegen.pipeline import Build, build_site
from sitegen.progress import Track
from sitegen.write.disk import remove_files, write_files


@dataclass(frozen=True, slots=True)
class Move:
    """A move that was tried."""

    plan: MovePlan
    files: Mapping[str, bytes]
    """The files of the site before it."""
    faults: tuple[Finding, ...]
    """The errors that it would bring; with any, it is not to be made."""


def work_out_move(old: str, new: str, root: Path, day: date, track: Track) -> Move:
    """Return the move of what is at `old` to `new`, for the site in the folder `root`.

    Raises:
        SiteError: if it cannot be made, or might change more than places and addresses.
    """
    files = read_site(root)
    before = build_site(root, day, Findings(), with_withheld=True, track=track)
    made_from = load_made_from(root, unreadable := Findings())
    _check_readable(before, unreadable)
    originals = read_request(old, new, before.sites[0].library, root)
    plan = with_new_names(plan_move(before.sites, files, originals), made_from)
    after = rehearse(plan, root, files, day, track)
    faults = new_faults(plan, before, after)
    if not faults:
        check_same(plan, before, after, files)
        plan = with_sign_offs(plan, files, made_from, before, after)
    return Move(plan, files, faults)


def make_move(move: Move, root: Path) -> None:
    """Write what changes, then take away what has moved; what breaks off leaves files twice, never none.

    Raises:
        SiteError: if somebody has changed a file meanwhile, or one cannot be written.
    """
    touched = {*move.plan.written, *move.plan.moved}
    for path in sorted(touched):
        if _data_at(root / path) != move.files.get(path):
            raise SiteError(f"{path} has just been changed. Nothing was moved; try again.")
    try:
        write_files(root, move.plan.written)
    except SiteError:
        _undo(move, root)
        raise
    remove_files(root, move.plan.moved)


def _data_at(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _undo(move: Move, root: Path) -> None:
    """Bring the files back that were written; what could not be written may not be to bring back either."""
    with contextlib.suppress(SiteError):
        remove_files(root, sorted(move.plan.written.keys() - move.files.keys()))
        write_files(root, {path: move.files[path] for path in move.plan.written if path in move.files})


def _check_readable(build: Build, unreadable: Findings) -> None:
    """Check that no file is closed to us in which something may name what moves."""
    closed = sorted({*_closed(build), *(found.place.path for found in unreadable)})
    if closed:
        advice = 'Mend first what "build.py check" finds there.'
        raise SiteError(f"These may name it and cannot be read: {', '.join(closed)}. {advice}")


def _closed(build: Build) -> Iterator[str]:
    for site in build.sites:
        library = site.library
        yield from (f"content/{path}" for path in library.broken_pages)
        # Those of a translation count as broken, for the quiz package is the one to read them.
        broken = (entry for entry in library.broken_entries if entry[0] != QUIZZES)
        yield from (f"content/{_file_of(*entry)}.yaml" for entry in broken)
        yield from (f"content/quizzes/{id_}.yaml" for id_ in library.quiz_files - {*site.quizzes})


def _file_of(kind: str, entry_id: str) -> str:
    return kind if kind in REGISTRIES else f"{kind}/{entry_id}"
