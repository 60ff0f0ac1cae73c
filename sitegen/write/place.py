"""Where a site may be written."""

from pathlib import Path

from sitegen.findings import SiteError
from sitegen.folders import CACHE, CONTENT, OVERRIDABLE

_SOURCES = (CONTENT, *OVERRIDABLE, CACHE)
_CHOOSE = "Choose another output folder."


def require_place(root: Path, output: Path) -> None:
    """See that a site written to `output` would not lie among what it is made from, or around it.

    Raises:
        SiteError: if it would, or if something other than a folder is there.
    """
    site, folder = root.resolve(), output.resolve()
    if site.is_relative_to(folder):
        raise SiteError(f"{output} holds the site's own folder, and is no place for what is built. {_CHOOSE}")
    for name in _SOURCES:
        if folder.is_relative_to((site / name).resolve()):
            raise SiteError(f"{output} is in {name}/, which the site is built from. {_CHOOSE}")
    if folder.exists() and not folder.is_dir():
        raise SiteError(f"{output} is a file; the site needs a folder of this name.")
    above = next(parent for parent in folder.parents if parent.exists())
    if not above.is_dir():
        raise SiteError(f"{above} is a file, and {output} would have to be in it. {_CHOOSE}")
    if output.is_symlink() and not folder.exists():
        raise SiteError(f"{output} is a link that leads nowhere. Remove it, or make the folder it leads to.")
