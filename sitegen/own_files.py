"""The digest of what a site's own folder gives to a build: two builds can be told to be of one content.

Of the program's own templates, assets and words it knows nothing: a version says which these were.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.folders import CONFIG, CONTENT, OVERRIDABLE
from sitegen.memo.digests import content_digest
from sitegen.memo.files import Files

_STATIC = "static"
"""The one folder of which everything is published, whatever it is called."""
_LEFT_BY_EDITORS = re.compile(r"\..*|.*~|#.*#|Thumbs\.db|desktop\.ini")
"""What programs and systems leave behind, and no build reads."""


def content_of(root: Path, files: Files) -> str:
    """Return the digest of the configuration and the folders that the site in `root` has of its own."""
    top = f"{root.resolve()}{os.sep}"
    own = sorted(path for name in (CONFIG, CONTENT, *OVERRIDABLE) for path in _below(top, name))
    lines = (f"{files.digest_at(top + path).hex()}  {path}\n" for path in own)
    return content_digest("".join(lines).encode(errors="surrogateescape")).hex()


def _below(top: str, name: str) -> Iterator[str]:
    """Yield a file, or all files of a folder, by their POSIX paths below the site."""
    if os.path.isfile(top + name):  # noqa: PTH113 - one of ten thousand
        yield name
    for folder, folders, names in os.walk(top + name):
        if name != _STATIC:
            folders[:] = [each for each in folders if not _LEFT_BY_EDITORS.fullmatch(each)]
            names = [each for each in names if not _LEFT_BY_EDITORS.fullmatch(each)]  # noqa: PLW2901
        below = folder.removeprefix(top).replace(os.sep, "/")
        yield from (f"{below}/{each}" for each in names)
