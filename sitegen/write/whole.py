"""A new site beside the old one, and the two exchanged: nobody sees anything between the two.

The new site is laid out in a folder of its own: what changed is written, what did not is linked, and what is
not ours is linked too. Then the two folders change places in one step, and the old one is removed. A build
that is killed leaves the old site or the new one, and a folder beside it that the next build removes.
"""

import contextlib
import errno
import os
import shutil
import stat
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.write.disk import explained
from sitegen.write.exchange import can_exchange, exchange, write_through, write_through_names
from sitegen.write.plan import TEMPORARY, WritePlan
from sitegen.write.tree import folders_above

_NOT_HERE = frozenset(
    (
        *(errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.EXDEV),
        *(errno.EINVAL, errno.ENOSYS, errno.ENOTSUP),
    )
)
"""What a system says where a folder cannot be made beside another, or the two cannot be exchanged."""
_STANDS = " The site that is published there stands as it was."


def replaced_as_a_whole(plan: WritePlan) -> bool:
    """Carry out a plan in one step; return False, with nothing changed, where that cannot be done here.

    A mounted folder cannot be exchanged, nor one in a folder where we may not write, and some file systems
    cannot do it.

    Raises:
        SiteError: if the disk is full, or fails.
    """
    if not can_exchange():
        return False
    folder, new = plan.folder.resolve(), _beside(plan.folder)
    with contextlib.ExitStack() as cleanup, explained(folder, _STANDS):
        if not _begun(new):
            return False
        cleanup.callback(_remove_tree, new)
        _lay_out(plan, folder, new)
        write_through(new)
        if not _put_in_place(new, folder):
            return False
    if new.exists():
        raise SiteError(f"The site is published, but {new}, the one before it, cannot be removed. Remove it.")
    return True


def remove_what_was_left(folder: Path) -> None:
    """Remove what a build that was killed has left beside the site."""
    if (left := _beside(folder)).exists():
        _remove_tree(left)


def _beside(folder: Path) -> Path:
    """Return where the new site is laid out: on the same disk."""
    site = folder.resolve()
    return site.with_name(f".{site.name}{TEMPORARY}")


def _begun(new: Path) -> bool:
    """Make the folder for the new site, where there can be one."""
    try:
        new.mkdir(parents=True)
    except OSError as error:
        if error.errno in _NOT_HERE:
            return False
        raise
    return True


def _lay_out(plan: WritePlan, folder: Path, new: Path) -> None:
    """Lay out the new site in its folder, as it is to be."""
    if folder.is_dir():
        shutil.copystat(folder, new)
        new.chmod(new.stat().st_mode | stat.S_IRWXU)
    # Of ten thousand files, paths as objects would take as long as all else here.
    before, after, made = f"{folder}{os.sep}", f"{new}{os.sep}", set[str]()
    for path in plan.spared:
        _make_folders(path, made, before, after)
        _carry_over(before + path, after + path)
    for file in plan.files:
        path = file.path
        _make_folders(path, made, before, after)
        if path not in plan.same or not _linked(before + path, after + path):
            Path(after + path).write_bytes(file.data)


def _make_folders(path: str, made: set[str], before: str, after: str) -> None:
    """Make the folders that lead to a path, open to the same people as those of the old site."""
    for above in reversed(folders_above(path)):
        if above not in made:
            made.add(above)
            os.mkdir(after + above)  # noqa: PTH102
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                mode = os.lstat(before + above).st_mode
                os.chmod(after + above, stat.S_IMODE(mode) | stat.S_IRWXU)  # noqa: PTH101


def _carry_over(old: str, new: str) -> None:
    """Have something that is not ours in the new site too."""
    if stat.S_ISDIR(os.lstat(old).st_mode):
        os.mkdir(new)  # noqa: PTH102
        shutil.copystat(old, new)
    elif not _linked(old, new):
        shutil.copy2(old, new, follow_symlinks=False)


def _linked(old: str, new: str) -> bool:
    """Give a file a second name; some file systems have but one."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        return False
    return True


def _put_in_place(new: Path, folder: Path) -> bool:
    try:
        if folder.exists():
            exchange(new, folder)
        else:
            new.rename(folder)
    except OSError as error:
        if error.errno in _NOT_HERE:
            return False
        raise
    with contextlib.suppress(OSError):  # it is published; some file systems cannot write names through
        write_through_names(folder.parent)
    return True


def _remove_tree(folder: Path) -> None:
    """Remove a folder with all in it, folders that nobody may write to included, where the system lets us."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        with contextlib.suppress(OSError):
            folder.chmod(stat.S_IRWXU)
            for parent, names, _ in os.walk(folder):
                for name in names:
                    Path(parent, name).chmod(stat.S_IRWXU)
        shutil.rmtree(folder, ignore_errors=True)
