"""Tells that files of a site have changed; nothing that happens is missed, whatever the timing.

Folders are watched one by one and not recursively, the site's own among them: that shows a configuration
that an editor replaces by renaming another file, and a folder that a switch of branches takes away and
brings back. Each time folders come or go they are all watched anew, before anything is built.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from sitegen.folders import CONFIG, DEFAULTS, OVERRIDABLE

_OWN = (CONFIG, "content", *OVERRIDABLE)
_SETTLED = 10
"""Milliseconds without a change after which a burst is over."""
_PATIENCE = 1000
"""Milliseconds after which a burst that does not end is told of all the same."""
_TICK = 50
"""Milliseconds after which silence is told of too."""
_TRIAL_OF_VIM = "4913"
"""The file by which Vim finds out whether it may write to a folder."""


class _OfTheSite(DefaultFilter):
    """Lets through what a build may read."""

    def __init__(self, root: Path) -> None:
        self._tops = [str(root / name) for name in _OWN] + [str(DEFAULTS / name) for name in OVERRIDABLE]
        super().__init__()

    def __call__(self, change: Change, path: str) -> bool:
        is_read = any(path == top or path.startswith(top + os.sep) for top in self._tops)
        return is_read and Path(path).name != _TRIAL_OF_VIM and super().__call__(change, path)


def changes(root: Path) -> Iterator[frozenset[Path]]:
    """Yield the files that have changed since the last time, again and again, soon after it happened.

    That something has changed is sure; what has, only as far as folders do not come or go.
    """
    root = root.resolve()
    folders = _folders(root)
    watched = _watch(folders, root)
    while True:
        found = next(watched)
        is_stale = any(_moves_a_folder(*each, folders) for each in found)
        while is_stale:
            before, folders = folders, _folders(root)
            watched = _watch(folders, root)
            is_stale = folders != before
        yield frozenset(Path(path) for _, path in found)


def _moves_a_folder(change: Change, path: str, folders: frozenset[Path]) -> bool:
    """Whether a folder came or went; one that went and came again is no longer watched either."""
    return change is not Change.modified and (Path(path) in folders or Path(path).is_dir())


def _watch(folders: frozenset[Path], root: Path) -> Iterator[set[tuple[Change, str]]]:
    """Return the changes in these folders, from now on."""
    there = [folder for folder in folders if folder.is_dir()]
    watched = watch(
        *there,
        watch_filter=_OfTheSite(root),
        debounce=_PATIENCE,
        step=_SETTLED,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        recursive=False,
        ignore_permission_denied=True,
    )
    next(watched)
    return watched


def _folders(root: Path) -> frozenset[Path]:
    """Return every folder that a build reads, and the site's own, in which they may come and go."""
    tops = dict.fromkeys([*(root / name for name in _OWN), *(DEFAULTS / name for name in OVERRIDABLE)])
    below = (Path(folder) for top in tops for folder, _, _ in os.walk(top))
    return frozenset((root, DEFAULTS, *below))
