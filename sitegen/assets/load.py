"""All assets and static files of a site."""

from collections.abc import Sequence
from pathlib import Path

from sitegen.assets.asset import Assets, StaticFile, assets_of
from sitegen.assets.css import bundle_css
from sitegen.assets.modules import build_modules
from sitegen.assets.sources import AssetSources
from sitegen.findings import Findings


def load_assets(folders: Sequence[Path], static_folders: Sequence[Path], findings: Findings) -> Assets:
    """Return what stands in the asset and static folders; an earlier folder wins over a later one."""
    sources = AssetSources(folders, findings)
    return assets_of(bundle_css(sources) | build_modules(sources), _static_files(static_folders))


def _static_files(folders: Sequence[Path]) -> list[StaticFile]:
    files = {
        path: StaticFile(path, file, is_own=folder != folders[-1])
        for folder in reversed(folders)
        for file in sorted(folder.rglob("*"))
        if not file.is_dir()
        for path in (file.relative_to(folder).as_posix(),)
    }
    return [file for _, file in sorted(files.items())]
