"""What has to change on disk, worked out before anything is touched."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.memo.files import Files
from sitegen.render.output import OutputFile
from sitegen.write.manifest import NAME, manifest_file, read_manifest


@dataclass(frozen=True, slots=True)
class WritePlan:
    """The difference between a built site and its folder."""

    folder: Path
    changed: tuple[OutputFile, ...]
    """Files to write, in the order of writing: what pages need before the pages, the manifest last."""
    unchanged: int
    removed: tuple[str, ...]
    """Paths that the last build wrote and this one does not."""
    foreign: tuple[str, ...]
    """Paths in the folder that no build of ours wrote; they stay."""


def plan_writes(files: Sequence[OutputFile], folder: Path, known: Files) -> WritePlan:
    """Compare `files` with what stands in `folder`; what is `known` of a file is not read again.

    Raises:
        SiteError: if the folder, or a file in it that is not ours, is in the way.
    """
    if folder.exists() and not folder.is_dir():
        raise SiteError(f"{folder.name} is a file; the site needs a folder of this name.")
    wanted = {file.path: file for file in (*files, manifest_file(files))}
    ours = {path for path in read_manifest(folder) if _stays_below(path)} | {NAME}
    there = set(_files_below(folder))
    top = f"{folder.resolve()}{os.sep}"
    same = {path for path in there & wanted.keys() if known.digest_at(top + path) == wanted[path].digest}
    in_the_way = sorted((there & wanted.keys()) - ours - same)
    if in_the_way:
        raise SiteError(
            f"{folder.name}/{in_the_way[0]} was not written by this program and would be overwritten. "
            "Move it away, or choose another output folder."
        )
    return WritePlan(
        folder=folder,
        changed=tuple(file for path, file in wanted.items() if path not in same),
        unchanged=len(same),
        removed=tuple(sorted((ours & there) - wanted.keys())),
        foreign=tuple(sorted(there - ours - wanted.keys())),
    )


def _files_below(folder: Path) -> Iterator[str]:
    top = len(str(folder)) + 1
    for parent, _, names in os.walk(folder):
        below = parent[top:].replace(os.sep, "/")
        yield from (f"{below}/{name}" if below else name for name in names)


def _stays_below(path: str) -> bool:
    """Whether a path from a manifest, which anyone may have edited, cannot lead out of the folder."""
    return not path.startswith("/") and ".." not in path.split("/")
