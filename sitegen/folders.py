"""Where the parts of a site stand, and those of the program."""

from collections.abc import Iterator
from pathlib import Path

from sitegen.findings import SiteError

CONFIG = "site_config.yaml"
CONTENT = "content"
OVERRIDABLE = ("templates", "assets", "static", "locales")
"""The folders that a site may override file by file."""
PROGRAM = Path(__file__).resolve().parent
_INSTALLED = PROGRAM / "defaults"
"""There in a wheel alone: pyproject.toml puts into it what stands beside the package in a checkout."""
DEFAULTS = _INSTALLED if _INSTALLED.is_dir() else PROGRAM.parent
"""Where those folders stand that every site has, and what a new site is made from."""
CACHE = ".sitegen"
"""The folder with what is known of earlier builds."""


def not_there(path: str) -> SiteError:
    """Return what is to be said where a file or folder is missing that belongs to the program."""
    return SiteError(f"{path} is missing from the generator, in {DEFAULTS}. Install or check it out anew.")


def read_by_a_build(root: Path) -> Iterator[Path]:
    """Yield every file and folder that a build of the site in `root` may read."""
    yield root / CONFIG
    yield root / CONTENT
    yield from (folder / name for folder in dict.fromkeys((root, DEFAULTS)) for name in OVERRIDABLE)
    yield PROGRAM
