"""The folder of a site, as commands are given it."""

from pathlib import Path

from sitegen.findings import SiteError
from sitegen.folders import CONFIG


def make_sure_of_a_site(root: Path) -> None:
    """Do nothing where a site stands in the folder `root`.

    Raises:
        SiteError: if none does.
    """
    if not (root / CONFIG).is_file():
        raise SiteError(f"There is no {CONFIG} in {root.resolve()}. Name the site's folder with --site.")
