"""Asset sources by logical name, a site's own before the default ones."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath

from sitegen.assets.asset import MISSING
from sitegen.findings import Findings, Place


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
        """Return the text of a file, or None where there is none of this name."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8")
        return None

    def substitute(self, reference: re.Pattern[str], name: str, resolve: Callable[[str], str | None]) -> str:
        """Return the file's text with every `reference` in it replaced by what `resolve` makes of it.

        The group `target` of `reference` is a path relative to the file; `resolve` gets it as a logical
        name and returns None where there is no such file.
        """
        text = self.read(name) or ""

        def replacement(match: re.Match[str]) -> str:
            resolved = resolve(logical_name(match["target"], name))
            if resolved is None:
                before = text[: match.start()]
                place = Place(f"assets/{name}", before.count("\n") + 1, len(before) - before.rfind("\n"))
                self.findings.add(MISSING, place, f'"{match["target"]}" is not there.')
                return match[0]
            return resolved

        return reference.sub(replacement, text)


def logical_name(target: str, name: str) -> str:
    """Return the logical name that the path `target` in the file `name` leads to."""
    return normpath(str(PurePosixPath(name).parent / target))
