"""Which addresses browsers may keep for good: those of files whose name changes with their content.

A file is one of them if its name holds the beginning of its own digest. So nothing has to be believed: not a
folder's name, and not a static file that stands beside assets and is replaced one day under the same name.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from sitegen.render.output import OutputFile

FOR_GOOD = ("Cache-Control", "public, max-age=31536000, immutable")
"""The header: a year, and not asked for again even when a page is reloaded."""

_FINGERPRINT = re.compile(r"\.([0-9a-f]{8})\.[a-z0-9]+")


def kept_for_good(files: Mapping[str, OutputFile], others: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the fewest patterns of paths that match each such file once, and no other file.

    `others` are folders with files that are not among `files`.
    """
    kept = {path for path, file in files.items() if _is_fingerprinted(file)}
    mixed = {
        folder
        for path in (*files.keys() - kept, *(f"{other}/" for other in others))
        for folder in _above(path)
    }
    return tuple(sorted({_pattern(path, mixed) for path in kept}))


def _is_fingerprinted(file: OutputFile) -> bool:
    found = _FINGERPRINT.search(file.path)
    if found is None or found.end() != len(file.path):
        return False
    return hashlib.sha256(file.data).hexdigest().startswith(found[1])


def _above(path: str) -> Iterator[str]:
    """Yield the folders that a file is in, the innermost first, the top as an empty one."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def _pattern(path: str, mixed: set[str]) -> str:
    outermost = [folder for folder in _above(path) if folder not in mixed]
    return f"/{outermost[-1]}/*" if outermost else f"/{path}"
