"""A new site laid over the old one file by file, where the two cannot be exchanged as wholes.

All that is new is written beside what it replaces before anything is replaced, so a full disk leaves the old
site as it was. Then come the files that were not there, which no page leads to yet; then those that change;
and at last what is gone is removed, which no page leads to any more. So no link of any page leads nowhere,
however far a build comes before it is killed, and the next one finishes the work.
"""

import contextlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitegen.render.output import OutputFile
from sitegen.write.disk import explained, remove_empty_folders, remove_files
from sitegen.write.exchange import write_through
from sitegen.write.manifest import NAME, read_manifest
from sitegen.write.plan import TEMPORARY, WritePlan
from sitegen.write.tree import folders_above

_CLAIM = f"{NAME}.claim"


def replace_file_by_file(plan: WritePlan) -> None:
    """Carry out a plan so that no page is broken at any moment.

    Only where a file becomes a folder, or a folder a file, the old one has to go before the new one can be
    laid ready.

    Raises:
        SiteError: if the folder cannot be written to, or the disk is full.
    """
    folder = plan.folder
    remove_files(folder, _left_behind(plan))
    in_the_way = frozenset(_in_the_way(plan))
    remove_files(folder, sorted(in_the_way))
    _lay_ready(plan)
    with explained(folder):
        _ready(plan, _CLAIM).replace(folder / NAME)
        for path in _in_order(plan):
            _ready(plan, path).replace(folder / path)
    remove_files(folder, (path for path in _gone(plan) if path not in in_the_way))
    with explained(folder):
        write_through(folder)


def _left_behind(plan: WritePlan) -> Iterator[str]:
    """Yield what a build that was killed had laid ready."""
    return (path for path in plan.removed if path.endswith(TEMPORARY))


def _claim(plan: WritePlan) -> bytes:
    """Return a manifest of all files that are or will be ours.

    Without it the next build would take for somebody else's what this one leaves behind if it is killed.
    """
    digests = {file.path: file.digest.hex() for file in plan.changed} | dict(read_manifest(plan.folder))
    return json.dumps({"files": digests}).encode()


def _in_the_way(plan: WritePlan) -> Iterator[str]:
    """Yield files that go where the new site has folders, and those in folders where it has files."""
    files = {file.path for file in plan.changed}
    folders = {above for path in files for above in folders_above(path)}
    return (path for path in plan.dropped if path in folders or files.intersection(folders_above(path)))


def _lay_ready(plan: WritePlan) -> None:
    """Write each changed file beside what it replaces, down to the disk; leave nothing where that fails."""
    ready: list[Path] = []
    try:
        with explained(plan.folder, " The site that is published there stands as it was."):
            for path, data in _to_write(plan):
                beside = _ready(plan, path)
                beside.parent.mkdir(parents=True, exist_ok=True)
                ready.append(beside)
                beside.write_bytes(data)
            write_through(plan.folder)
    except BaseException:
        for beside in ready:
            with contextlib.suppress(OSError):  # a disk that has failed may take no change at all
                beside.unlink(missing_ok=True)
            remove_empty_folders(plan.folder, beside.parent)
        raise


def _to_write(plan: WritePlan) -> Iterator[tuple[str, bytes]]:
    yield _CLAIM, _claim(plan)
    yield from ((file.path, file.data) for file in _written(plan))


def _written(plan: WritePlan) -> Iterator[OutputFile]:
    """Yield the changed files, and always the manifest, in place of which the claim stands for a while."""
    return (file for file in plan.files if file.path not in plan.same or file.path == NAME)


def _ready(plan: WritePlan, path: str) -> Path:
    """Return where a file is laid ready, beside the one that it will replace."""
    return plan.folder / f"{path}{TEMPORARY}"


def _in_order(plan: WritePlan) -> Iterable[str]:
    """Return the changed files, those that are not there yet first, the manifest last."""
    paths = (file.path for file in _written(plan))
    return sorted(paths, key=lambda path: (path == NAME, (plan.folder / path).exists()))


def _gone(plan: WritePlan) -> Iterator[str]:
    """Yield what goes, pages before what they need.

    Where capitals and small letters are one, a file of the new site may have the name of one that goes.
    """
    names = {file.path.casefold(): file.path for file in plan.files}
    for path in sorted(plan.dropped, key=lambda path: not path.endswith(".html")):
        there, name = plan.folder / path, names.get(path.casefold())
        if name is None or not _is_one_file(there, plan.folder / name):
            yield path


def _is_one_file(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)
