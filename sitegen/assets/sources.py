"""Asset sources by logical name, a site's own before the default ones."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath

from sitegen.assets.asset import CYCLE, MISSING
from sitegen.findings import Findings, Place
from sitegen.source_file import read_text

Resolve = Callable[[str, Place], str | None]


@dataclass(frozen=True, slots=True)
class AssetSources:
    """The files below one or more `assets/` folders."""

    folders: Sequence[Path]
    """First one first."""
    findings: Findings

    def names(self, ending: str) -> tuple[str, ...]:
        """Return the logical names of all files with `ending`, sorted."""
        found = {
            file.relative_to(folder).as_posix()
            for folder in self.folders
            for file in folder.rglob(f"*{ending}")
        }
        return tuple(sorted(found))

    def read(self, name: str) -> str | None:
        """Return the text of a file, or None where there is none of this name that can be read."""
        for folder in self.folders:
            if (folder / name).is_file():
                return read_text(folder / name, f"assets/{name}", self.findings)
        return None

    def substitute(self, reference: re.Pattern[str], name: str, resolve: Resolve) -> str:
        """Return the file's text with every `reference` in it replaced by what `resolve` makes of it.

        The group `target` of `reference` is a path relative to the file; `resolve` gets it as a logical
        name, with its place, and returns None where there is no such file.
        """
        text = self.read(name) or ""

        def replacement(match: re.Match[str]) -> str:
            place = Place(f"assets/{name}").after(text[: match.start()])
            resolved = resolve(logical_name(match["target"], name), place)
            if resolved is None:
                self.findings.add(MISSING, place, f'"{match["target"]}" is not there.')
            return match[0] if resolved is None else resolved

        return reference.sub(replacement, text)

    def report_cycle(self, target: str, place: Place) -> None:
        """Report an import that leads back to the file it stands in."""
        message = f'"{target}" imports this file as well.'
        self.findings.add(CYCLE, place, message, hint="Take out one of the two.")


def logical_name(target: str, name: str) -> str:
    """Return the logical name that the path `target` in the file `name` leads to."""
    return normpath(str(PurePosixPath(name).parent / target))
