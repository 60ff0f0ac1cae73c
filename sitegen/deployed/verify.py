"""Whether what is deployed is what was built."""

import json
from dataclasses import dataclass
from pathlib import Path

from sitegen.deployed.difference import Difference, in_order
from sitegen.deployed.expected import Expected, expected_in
from sitegen.deployed.in_folder import folder_differences
from sitegen.deployed.on_host import host_differences
from sitegen.deployed.place import place_at
from sitegen.findings import SiteError

_SCHEMES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Verified:
    """A deployed site that was compared with what was built."""

    differences: tuple[Difference, ...]
    files: int
    """How many files were built."""
    encoding: str | None
    """How the host compresses pages; nothing where it does not, None where no host was asked."""


def verified(target: str, built: Path) -> Verified:
    """Compare the site at an address, or in a folder, with the one that was built in the folder `built`.

    Raises:
        SiteError: if there is nothing to compare.
    """
    expected = expected_in(built)
    if target.startswith(_SCHEMES):
        found = host_differences(place_at(target), expected)
        return _verified(found.differences, expected, found.encoding)
    folder = Path(target)
    if not folder.is_dir():
        raise SiteError(f'"{target}" is neither an address that begins with https:// nor a folder.')
    return _verified(tuple(folder_differences(folder, expected)), expected, None)


def as_text(differences: tuple[Difference, ...]) -> str:
    """Return a line for each difference."""
    return "\n".join(each.line for each in differences)


def as_json(differences: tuple[Difference, ...]) -> str:
    """Return a list with one object a difference, for scripts."""
    records = [{**each._asdict(), "kind": each.kind.value} for each in differences]
    return json.dumps(records, ensure_ascii=False, indent=2)


def _verified(differences: tuple[Difference, ...], expected: Expected, encoding: str | None) -> Verified:
    return Verified(in_order(differences), len(expected.manifest.files), encoding)
