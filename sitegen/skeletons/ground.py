"""The site that something new is begun in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.config import SiteConfig
from sitegen.content.library import Library


@dataclass(frozen=True, slots=True)
class Ground:
    """What something new has to fit in with."""

    root: Path
    config: SiteConfig
    library: Library
    """With drafts and all that is not published: their names are taken as well."""
    day: date
    program: str
    """What the program is called where its commands are typed."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A file with something new in it, not yet written."""

    path: str
    """Relative to the site's root, such as `content/faqs/parking.yaml`."""
    data: bytes
    name: str
    """The new thing's slug or id."""
    line: int = 1
    """Where it begins in the file."""


def schema_line(root: Path, name: str, path: str) -> str:
    """Return the line by which the file at `path` names its schema; none where the site does not have it."""
    schema = f"schemas/{name}.schema.json"
    way = "../" * path.count("/") + schema
    return f"# yaml-language-server: $schema={way}" if (root / schema).is_file() else ""
