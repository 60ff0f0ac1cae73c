"""Paths of a site's files and folders, as people type them."""

import os
import posixpath
from pathlib import Path


def typed_paths(written: str, root: Path) -> tuple[str, ...]:
    """Return what may be meant below the site's folder, and from it on, the likeliest first.

    A path may count from where the command runs, from the site's folder, or from content/.
    """
    if not written:
        return ()
    with_slashes = written.replace("\\", "/")
    here, site = (Path(os.path.abspath(path)) for path in (with_slashes, root))  # noqa: PTH100 - takes out ..
    from_here = [here.relative_to(site).as_posix()] if here.is_relative_to(site) else []
    below = with_slashes.lstrip("/") or "."
    from_site = [posixpath.normpath(path) for path in (below, f"content/{below}")]
    return tuple(dict.fromkeys(path for path in (*from_here, *from_site) if path.split("/")[0] != ".."))
