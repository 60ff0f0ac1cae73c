"""The pages of a built site as parsed documents."""

from functools import cache
from pathlib import Path

import turbohtml


@cache
def pages_of(site: Path) -> dict[str, turbohtml.Document]:
    """Return the pages by their path in the output folder; an alias is none, for it only leads on to one."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    documents = {path: turbohtml.parse(file.read_text(encoding="utf-8")) for path, file in files.items()}
    return {path: page for path, page in documents.items() if not page.select("meta[http-equiv=refresh]")}


def linked_pages_of(site: Path) -> dict[str, turbohtml.Document]:
    """Return the pages without the editions to print, which are whole files and lead to no other."""
    return {path: page for path, page in pages_of(site).items() if page.select("link[rel=stylesheet]")}


def found_in(site: Path, selector: str) -> dict[str, list[str]]:
    """Return what the selector finds, by page, on those pages where it finds anything."""
    found = {
        path: [element.html for element in page.select(selector)] for path, page in pages_of(site).items()
    }
    return {path: elements for path, elements in found.items() if elements}
