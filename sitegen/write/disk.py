"""Single files written and removed, each as a whole."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.write.plan import TEMPORARY


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write each of `files`, by its path below `folder`, in their order.

    Raises:
        SiteError: if the folder cannot be written to.
    """
    with explained(folder):
        for path, data in files.items():
            _replace(folder / path, data)


def remove_files(folder: Path, paths: Iterable[str]) -> None:
    """Remove the files and empty folders at `paths` below `folder`, and folders that are empty without them.

    Raises:
        SiteError: if one cannot be removed.
    """
    with explained(folder):
        for path in paths:
            _remove(folder / path)
            remove_empty_folders(folder, (folder / path).parent)


def remove_empty_folders(top: Path, folder: Path) -> None:
    """Remove `folder` and those above it, up to `top`, as long as nothing is in them."""
    while folder != top:
        with contextlib.suppress(OSError):
            folder.rmdir()
        folder = folder.parent


@contextlib.contextmanager
def explained(folder: Path, more: str = "") -> Iterator[None]:
    """Turn what the system says of a file into a sentence, with `more` to follow."""
    try:
        yield
    except OSError as error:
        raise SiteError(f"{error.filename or folder} cannot be written: {error.strerror}.{more}") from error


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def _replace(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(file.name + TEMPORARY)
    try:
        temporary.write_bytes(data)
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
