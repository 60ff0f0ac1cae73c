"""All assets and static files of a site."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from sitegen.assets.asset import Assets, StaticFile, assets_of
from sitegen.assets.css import bundle_css
from sitegen.assets.modules import build_modules
from sitegen.assets.sources import AssetSources
from sitegen.findings import Findings, Place
from sitegen.source_file import NAME, OUTSIDE, leads_out


def load_assets(folders: Sequence[Path], static_folders: Sequence[Path], findings: Findings) -> Assets:
    """Return what stands in the asset and static folders; an earlier folder wins over a later one."""
    sources = AssetSources(folders, findings)
    static_files = {
        file.output_path: file
        for folder in reversed(static_folders)
        for file in _static_files(folder, findings, is_own=folder != static_folders[-1])
    }
    by_path = [file for _, file in sorted(static_files.items())]
    sheets = {name: sources.read(name) or "" for name in sources.names(".css")}
    return assets_of(bundle_css(sources) | build_modules(sources), by_path, sheets)


def _static_files(folder: Path, findings: Findings, *, is_own: bool) -> Iterator[StaticFile]:
    """Yield the files of a folder; a link must lead to a file in there, and the folder itself be none."""
    root = os.path.join(os.path.realpath(folder.parent), folder.name)  # noqa: PTH118 - realpath is a string
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        place = Place(f"static/{os.fsencode(path).decode(errors='replace')}")
        if not path.isprintable():
            findings.add(NAME, place, "This name has a character in it that no address can have.")
        elif leads_out(file, root):
            findings.add(OUTSIDE, place, "This is a link to something elsewhere.")
        elif not file.is_dir():
            yield StaticFile(path, file, is_own=is_own)
