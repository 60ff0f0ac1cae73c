"""A folder with a site in it, beside the one that was published."""

from collections.abc import Iterator
from pathlib import Path

from sitegen.deployed.bodies import where_it_differs
from sitegen.deployed.builds import other_build
from sitegen.deployed.difference import Difference, Kind
from sitegen.deployed.expected import Expected
from sitegen.findings import SiteError
from sitegen.memo.digests import content_digest
from sitegen.write.manifest import NAME, manifest_of
from sitegen.write.tree import tree_of

_COPY = "Copy the published folder there again."


def folder_differences(folder: Path, expected: Expected) -> Iterator[Difference]:
    """Yield how the files in a folder differ from those that were built."""
    there, digests = tree_of(folder), expected.manifest.files
    yield from _of_manifest(folder, expected)
    for path, digest in digests.items():
        found = _data(folder / path)
        if found is None:
            yield Difference(Kind.MISSING, path, "Is not there.", _COPY)
        elif content_digest(found).hex() != digest:
            where = where_it_differs(found, _data(expected.folder / path) or b"")
            yield Difference(Kind.CHANGED, path, f"Is not what was built. {where}".strip(), _COPY)
    for path in there.files - digests.keys() - {NAME}:
        yield Difference(
            Kind.EXTRA, path, "Is there, and is not part of the site.", "Remove it, if it is not yours."
        )


def _of_manifest(folder: Path, expected: Expected) -> Iterator[Difference]:
    data = _data(folder / NAME)
    if data is None:
        yield Difference(Kind.MISSING, NAME, "Is not there.", _COPY)
        return
    try:
        yield from other_build(manifest_of(data), expected.manifest)
    except ValueError:
        yield Difference(Kind.CHANGED, NAME, "Is not the manifest of a build.", _COPY)


def _data(file: Path) -> bytes | None:
    """Return what is in a file; None where there is none.

    Raises:
        SiteError: if there is one that we may not read.
    """
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError as error:
        raise SiteError(f"{file} cannot be read: {error.strerror}.") from error
