"""The one module that changes the disk."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.memo.files import Files
from sitegen.write.plan import WritePlan

_TEMPORARY = ".sitegen-new"


def carry_out(plan: WritePlan, known: Files) -> None:
    """Write what changed and remove what has no source; what is written is `known` from then on.

    Each file is replaced as a whole: a reader gets the old one or the new one.

    Raises:
        SiteError: if the folder cannot be written to.
    """
    with _explained(plan.folder):
        for file in plan.changed:
            _replace(plan.folder / file.path, file.data)
    remove_files(plan.folder, plan.removed)
    for file in plan.changed:
        known.wrote(plan.folder.resolve() / file.path, file.digest)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write each of `files`, by its path below `folder`, in their order.

    Raises:
        SiteError: if the folder cannot be written to.
    """
    with _explained(folder):
        for path, data in files.items():
            _replace(folder / path, data)


def remove_files(folder: Path, paths: Iterable[str]) -> None:
    """Remove the files at `paths` below `folder`, and folders that are empty without them.

    Raises:
        SiteError: if one cannot be removed.
    """
    with _explained(folder):
        for path in paths:
            (folder / path).unlink(missing_ok=True)
            _remove_empty_folders(folder, (folder / path).parent)


@contextlib.contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SiteError(f"{error.filename or folder} cannot be written: {error.strerror}.") from error


def _replace(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(file.name + _TEMPORARY)
    try:
        temporary.write_bytes(data)
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _remove_empty_folders(top: Path, folder: Path) -> None:
    while folder != top:
        with contextlib.suppress(OSError):
            folder.rmdir()
        folder = folder.parent
