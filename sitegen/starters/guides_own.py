"""Data that a new site takes over from the guide, so that it is as fresh as the guide's own."""

import re
from collections.abc import Iterator

from sitegen.findings import SiteError
from sitegen.folders import DEFAULTS, not_there

_CONTENT = DEFAULTS / "content"
_ENTRY = re.compile(r'^"?([a-z0-9-]+)"?:[ \t]*\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))+', re.M)
_CITED = re.compile(r"@([a-z0-9-]+)")
_NAMED = re.compile(r"^[ \t]*sources?: (.*)$", re.M)


def guides_file(path: str) -> str:
    """Return the text of a file of the guide's content, without the last line end.

    Raises:
        SiteError: if the guide has no such file.
    """
    try:
        return (_CONTENT / path).read_text(encoding="utf-8").rstrip("\n")
    except FileNotFoundError:
        raise not_there(f"content/{path}, with which a new site begins,") from None


def guides_entries(registry: str, *ids: str, without: str = "") -> str:
    """Return entries of a registry of the guide as they are written, but for a key in them.

    Raises:
        SiteError: if one of them is not there.
    """
    entries = _entries(registry)
    missing = [entry_id for entry_id in ids if entry_id not in entries]
    if missing:
        raise SiteError(f'content/{registry}.yaml, with which a new site begins, has no "{missing[0]}".')
    return "\n".join("".join(_lines(entries[entry_id], without)) for entry_id in ids).rstrip("\n")


def guides_sources(text: str) -> tuple[str, ...]:
    """Return the ids of those of the guide's sources that a text cites or names, in the guide's order."""
    named = {word for line in _NAMED.findall(text) for word in re.findall("[a-z0-9-]+", line)}
    used = named | set(_CITED.findall(text))
    return tuple(entry_id for entry_id in _entries("sources") if entry_id in used)


def _entries(registry: str) -> dict[str, str]:
    return {match[1]: match[0] for match in _ENTRY.finditer(guides_file(f"{registry}.yaml") + "\n")}


def _lines(entry: str, without: str) -> Iterator[str]:
    for line in entry.splitlines(keepends=True):
        if not without or not line.startswith(f"  {without}:"):
            yield line
