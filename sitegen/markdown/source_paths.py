"""Source paths as editors write them: relative to the file they stand in."""

import posixpath
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

from sitegen.content.library import Library
from sitegen.content.page import INDEX
from sitegen.findings import did_you_mean


@lru_cache(maxsize=4096)
def resolve_path(written: str, folder: str) -> str:
    """Return the source path that `written` means in `folder`; outside content/ it begins with `../`."""
    return posixpath.normpath(posixpath.join(folder, unquote(written)))


def relative_path(source_path: str, folder: str) -> str:
    """Return how to write a source path in `folder`."""
    return posixpath.relpath(f"/{source_path}", f"/{folder}")


def suggest_path(written: str, folder: str, known: Iterable[str]) -> str:
    """Return `Did you mean "x"?` for the file most like `written`, or nothing."""
    paths = list(known)
    wanted = resolve_path(written, folder)
    name = posixpath.basename(wanted)
    namesakes = [path for path in paths if posixpath.basename(path) == name and name != INDEX]
    if len(namesakes) == 1:
        return f'Did you mean "{relative_path(namesakes[0], folder)}"?'
    return did_you_mean(relative_path(wanted, folder), (relative_path(path, folder) for path in paths))


def page_at_url(written: str, folder: str, library: Library) -> str | None:
    """Return the source path of the page that `written` is the URL path or the bare name of."""
    stem = resolve_path(written.lstrip("/") or ".", "" if written.startswith("/") else folder)
    for ending in (".html", ".htm", "/index"):
        stem = stem.removesuffix(ending)
    candidates = (INDEX,) if stem in (".", "index") else (f"{stem}.md", f"{stem}/{INDEX}")
    return next((path for path in candidates if path in library.pages), None)
