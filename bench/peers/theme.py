"""The peers' templates: small, and with what an article page of this project has as well."""

import shutil
from pathlib import Path

THEMES = Path(__file__).resolve().parent.parent / "themes"


def lay_theme(peer: str, folder: Path) -> None:
    """Put the peer's templates and configuration into the folder, which must not be there yet."""
    shutil.copytree(THEMES / peer, folder)
