"""The last build that was written, and whether a new one could come out otherwise.

What a build looks at is in few folders. Where no file in them has changed since the last build, nor any of
those it wrote, everything is as it was, and there is no need to even load what builds a site.
"""

import contextlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.findings import Finding
from sitegen.folders import CACHE, read_by_a_build
from sitegen.memo.installed import installed
from sitegen.memo.loads import dump_to, loads_from
from sitegen.memo.pack import DamagedError
from sitegen.memo.signatures import Signatures, signatures_of

_NAME = "last"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All that decides how a build comes out."""

    day: date
    installed: str
    """The versions of Python and all libraries."""
    files: Signatures
    """Those that a build may read, before it reads them."""
    compress: bool
    """Whether compressed copies of the files are asked for."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A build that was written."""

    circumstances: Circumstances
    folder: str
    """Where it was written."""
    written: Signatures
    """What stood there afterwards."""
    findings: tuple[Finding, ...]
    pages: int
    unchanged: int
    """The number of files of the site."""
    foreign: int
    """The number of files there that are not ours."""

    def is_still(self, now: Circumstances) -> bool:
        """Whether a build would come out the same, and what it would write is there."""
        then = self.circumstances
        return (
            then.files.still_hold(now.files)
            and (then.day, then.installed, then.compress) == (now.day, now.installed, now.compress)
            and self.written.still_hold(signatures_of([self.folder]))
        )


def circumstances_of(root: Path, day: date, *, compress: bool) -> Circumstances:
    """Return the circumstances of a build of the site in `root`, begun now."""
    files = signatures_of(map(str, read_by_a_build(root.resolve())))
    return Circumstances(day, installed(), files, compress)


def last_build(root: Path, folder: Path) -> LastBuild | None:
    """Return the last build of a site, if it was written to this folder."""
    try:
        last = loads_from(root / CACHE / _NAME)
    except DamagedError:
        return None
    return last if isinstance(last, LastBuild) and last.folder == str(folder.resolve()) else None


def keep_last(root: Path, build: LastBuild) -> None:
    """Keep what is known of a build, where that can be written."""
    with contextlib.suppress(OSError):
        dump_to(root / CACHE / _NAME, build)
