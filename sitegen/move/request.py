"""What an editor asks to move, read as files: paths here begin at the site's folder."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from sitegen.content.library import Library
from sitegen.content.load_pages import NOT_FOUND
from sitegen.content.page import INDEX
from sitegen.findings import SiteError, did_you_mean
from sitegen.typed_paths import typed_paths
from sitegen.validation import KEBAB_ADVICE, KEBAB_CASE

_FIXED = {f"content/{INDEX}": "The home page", f"content/{NOT_FOUND}": "The page for wrong addresses"}


def read_request(old: str, new: str, library: Library, root: Path) -> dict[str, str]:
    """Return the new path of each file that is meant: a page, a file beside one, or all of a section.

    Translations are not among them; they follow their originals. `library` is the original's.

    Raises:
        SiteError: if there is nothing at `old`, or `new` is no name for it.
    """
    known = {f"content/{path}" for path in (*library.pages, *library.resources)}
    folders = {str(folder) for path in known for folder in PurePosixPath(path).parents} - {".", "content"}
    start = _meant(old, root, known | folders)
    end = _meant(new, root, folders | {"content"})
    if start in folders:
        _check_is_new(end, root)
        moved = {path: end + path.removeprefix(start) for path in known if path.startswith(f"{start}/")}
    elif start in known:
        goes_into = new.endswith(("/", "\\")) or end in (*folders, "content")
        moved = {start: _name_for(start, end, goes_into=goes_into)}
    else:
        raise SiteError(_nothing_at(old, start, (*known, *folders)))
    for path, name in moved.items():
        _check_name(path, name)
    return dict(sorted(moved.items()))


def check_files(moved: Mapping[str, str], there: Collection[str]) -> None:
    """Check that no file is where another is to be; `there` are all files, on computers of any kind.

    Raises:
        SiteError: if one is.
    """
    taken = {name.lower(): name for name in there}
    for path, name in moved.items():
        if path.lower() == name.lower():
            raise SiteError(f"{path} and {name} are one file to some computers. Choose another name.")
        if name.lower() in taken:
            raise SiteError(f"{taken[name.lower()]} is there already. Choose another name.")


def _meant(written: str, root: Path, known: Collection[str]) -> str:
    """Return the path meant: one that is known, else one in a folder that is, else any in content/."""
    below = [path for path in typed_paths(written, root) if PurePosixPath(path).is_relative_to("content")]
    if not below:
        raise SiteError(f'"{written}" is not in content/.')
    in_known = (path for path in below if posixpath.dirname(path) in known)
    return next((path for path in below if path in known), next(in_known, below[0]))


def _check_is_new(folder: str, root: Path) -> None:
    if (root / folder).exists():
        raise SiteError(f"{folder}/ is there already. Choose another name, or move its pages one by one.")


def _name_for(path: str, name: str, *, goes_into: bool) -> str:
    """Return the new path of one file, which keeps its name in another folder, and always its ending."""
    if goes_into:
        return f"{name}/{PurePosixPath(path).name}"
    ending = PurePosixPath(path).suffix
    if PurePosixPath(name).suffix != ending:
        raise SiteError(f'A file keeps its ending. Did you mean "{name}{ending}", or the folder "{name}/"?')
    return name


def _check_name(path: str, name: str) -> None:
    if path in _FIXED:
        raise SiteError(f"{_FIXED[path]} has to stay where it is.")
    if path == name:
        raise SiteError(f"{path} is there already.")
    for part in _slugs(name):
        if not re.fullmatch(KEBAB_CASE, part):
            raise SiteError(f'"{part}" is not a good part of an address. {KEBAB_ADVICE}')


def _slugs(name: str) -> Iterator[str]:
    """Yield what becomes a part of the address; the page of a folder has none of its own."""
    path = PurePosixPath(name)
    yield from path.parts[1:-1]
    if path.name != INDEX:
        yield path.stem


def _nothing_at(written: str, path: str, known: Collection[str]) -> str:
    parts = re.fullmatch(r"(.+)\.[a-z]{2,3}(?:-[A-Za-z0-9]+)*(\.md)", path)
    if parts is not None and parts[1] + parts[2] in known:
        return f'"{written}" is a translation. It moves with its original, {parts[1]}{parts[2]}.'
    hint = did_you_mean(path.removeprefix("content/"), (each.removeprefix("content/") for each in known))
    return f'There is no page, section or file beside a page at "{written}". {hint}'.rstrip()
