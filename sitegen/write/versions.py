"""Which libraries have a part in the bytes of a site, and in which versions they are at work.

Python's own version is not among them: every one that the program runs with gives the same bytes. What it is
linked with is another matter where it compresses: another zlib packs in another way.
"""

import re
import zlib
from collections.abc import Collection, Mapping

from sitegen.memo.installed import installed

SHAPING = frozenset(
    ("babel", "imagesize", "jinja2", "markdown", "markupsafe", "minify-html", "nh3", "pydantic")
) | frozenset(("pydantic-core", "pymdown-extensions", "pyyaml", "rcssmin", "resvg-py", "rjsmin"))
"""Another version of one of these may give other bytes."""
PACKING = {".br": "brotli", ".gz": "zlib"}
"""The libraries that make compressed copies, by the endings of these."""

_LIBRARY = re.compile(r"(?P<name>.+?)-(?P<version>[0-9][^-]*)\.(?:dist|egg)-info")


def versions(endings: Collection[str]) -> Mapping[str, str]:
    """Return the versions of what shapes a site, by name; `endings` are those of its compressed copies."""
    found = {"zlib": zlib.ZLIB_RUNTIME_VERSION}
    for line in installed().splitlines():
        library = _LIBRARY.fullmatch(line)
        if library is not None:
            found.setdefault(re.sub(r"[-_.]+", "-", library["name"]).lower(), library["version"])
    wanted = SHAPING | {library for ending, library in PACKING.items() if ending in endings}
    return {name: found[name] for name in sorted(wanted & found.keys())}
