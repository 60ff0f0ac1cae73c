"""The site's own `static/_headers` and `static/_redirects`: their lines join those that we write."""

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.assets.asset import Assets
from sitegen.findings import Findings, Place
from sitegen.host_files import headers_file, redirects_file
from sitegen.source_file import read_text

NO_JEKYLL = ".nojekyll"
"""Tells GitHub Pages to publish files as they are, also those whose names begin with a dot or a low line."""

JOINED = frozenset((headers_file.NAME, redirects_file.NAME, NO_JEKYLL))
"""Files that we write into the top folder whether or not the site brings its own."""


class OwnLine(NamedTuple):
    """A line that says something, without the blanks around it."""

    text: str
    place: Place


def own_lines(name: str, assets: Assets, findings: Findings) -> tuple[OwnLine, ...]:
    """Return the lines of the site's own file of this name; none where it has none."""
    return tuple(
        line
        for static in assets.static_files
        if static.output_path == name
        for line in _lines(read_text(static.file, f"static/{name}", findings) or "", f"static/{name}")
    )


def _lines(text: str, path: str) -> Iterator[OwnLine]:
    for number, line in enumerate(text.split("\n"), 1):
        said = line.strip()
        if said and not said.startswith("#"):
            yield OwnLine(said, Place(path, number, len(line) - len(line.lstrip()) + 1))
