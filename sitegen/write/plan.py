"""What has to change on disk, worked out before anything is touched."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.memo.files import Files
from sitegen.render.output import OutputFile
from sitegen.write.manifest import NAME, manifest_file, read_manifest
from sitegen.write.tree import Tree, folders_above, tree_of

TEMPORARY = ".sitegen-new"
"""The ending of what is being written; what a killed build left of it is ours."""


@dataclass(frozen=True)
class WritePlan:
    """The difference between a built site and its folder."""

    folder: Path
    files: tuple[OutputFile, ...]
    """The whole site: what pages need before the pages, the manifest last."""
    same: frozenset[str]
    """Paths of those files that stand there already."""
    removed: tuple[str, ...]
    """Paths that the last build wrote and this one does not."""
    foreign: tuple[str, ...]
    """Paths in the folder that no build of ours wrote, folders with nothing in them included."""
    spares_foreign: bool
    """Whether what is not ours stays."""

    @cached_property
    def changed(self) -> tuple[OutputFile, ...]:
        """Files to write, in the order of writing."""
        return tuple(file for file in self.files if file.path not in self.same)

    @property
    def unchanged(self) -> int:
        """The number of files that stay as they are."""
        return len(self.same)

    @property
    def spared(self) -> tuple[str, ...]:
        """Paths of what is not ours and stays."""
        return self.foreign if self.spares_foreign else ()

    @property
    def dropped(self) -> tuple[str, ...]:
        """Paths of all that goes, ours and not."""
        return self.removed if self.spares_foreign else (*self.removed, *self.foreign)


def plan_writes(
    files: Sequence[OutputFile], folder: Path, known: Files, *, spares_foreign: bool = True, content: str = ""
) -> WritePlan:
    """Compare `files` with what stands in `folder`; what is `known` of a file is not read again.

    `content` is the digest of what they were made from.

    Raises:
        SiteError: if something in the folder that is not ours is in the way.
    """
    wanted = {file.path: file for file in (*files, manifest_file(files, content))}
    there = tree_of(folder)
    ours = {path for path in read_manifest(folder) if _stays_below(path)} | {NAME}
    ours |= {path for path in there.files if path.endswith(TEMPORARY)}
    same = frozenset(_same(wanted, there, folder, known))
    foreign = (there.files | there.empty_folders) - ours - same
    if spares_foreign:
        _require_room(folder.name, wanted, foreign, there)
        foreign -= wanted.keys()
    return WritePlan(
        folder=folder,
        files=tuple(wanted.values()),
        same=same,
        removed=tuple(sorted((ours & there.files) - wanted.keys())),
        foreign=tuple(sorted(foreign)),
        spares_foreign=spares_foreign,
    )


def _same(wanted: Mapping[str, OutputFile], there: Tree, folder: Path, known: Files) -> Iterator[str]:
    top = f"{folder.resolve()}{os.sep}"
    for path in (there.files - there.links) & wanted.keys():
        if known.digest_at(top + path) == wanted[path].digest:
            yield path


def _require_room(name: str, wanted: Mapping[str, OutputFile], foreign: frozenset[str], there: Tree) -> None:
    """See that nothing which is not ours stands where a file or a folder of the site belongs."""
    folders = {folder for path in wanted for folder in folders_above(path)}
    around = {folder: path for path in foreign for folder in folders_above(path)}
    over = sorted(foreign & wanted.keys() & there.files)
    if over:
        raise SiteError(
            f"{name}/{over[0]} was not written by this program and would be overwritten. {_WAY_OUT}"
        )
    inside = sorted(foreign & folders & there.files)
    if inside:
        what = "a link" if inside[0] in there.links else "a file"
        raise SiteError(f"{name}/{inside[0]} is {what}, and the site needs a folder there. {_WAY_OUT}")
    below = sorted((around.keys() | there.empty_folders) & wanted.keys())
    if below:
        raise SiteError(f"{name}/{below[0]} is a folder, and the site needs a file there. {_WAY_OUT}")


_WAY_OUT = (
    "Move it away, choose another output folder, or have all that is not the site's removed with --force."
)


def _stays_below(path: str) -> bool:
    """Whether a path from a manifest, which anyone may have edited, cannot lead out of the folder."""
    return not path.startswith("/") and ".." not in path.split("/")
