"""Where the parts of a site stand."""

from collections.abc import Iterator
from pathlib import Path

CONFIG = "site_config.yaml"
CONTENT = "content"
OVERRIDABLE = ("templates", "assets", "static", "locales")
"""The folders that a site may override file by file."""
DEFAULTS = Path(__file__).resolve().parent.parent
"""Where those folders stand that every site has."""
PROGRAM = Path(__file__).resolve().parent
CACHE = ".sitegen"
"""The folder with what is known of earlier builds."""


def read_by_a_build(root: Path) -> Iterator[Path]:
    """Yield every file and folder that a build of the site in `root` may read."""
    yield root / CONFIG
    yield root / CONTENT
    yield from (folder / name for folder in dict.fromkeys((root, DEFAULTS)) for name in OVERRIDABLE)
    yield PROGRAM
