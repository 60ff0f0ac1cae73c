"""Sites to publish in place of each other, and builds that die at a chosen moment."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from sitegen.findings import Place
from sitegen.memo.files import Files
from sitegen.render.output import OutputFile
from sitegen.write.plan import plan_writes
from sitegen.write.publish import Published, publish

Contents = dict[str, str]
"""What stands in a folder, by path; of a link, where it leads; of a folder with nothing in it, nothing."""

NOBODY = 65534
EFFECTS = ("open", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate")
"""What Python announces before it touches the disk (docs.python.org/3/library/audit_events.html)."""
_CALL_OF_A_LIBRARY = "ctypes.call_function"
_GONE = 3


def site(**pages: str) -> list[OutputFile]:
    """Return a site: a style whose name tells its content, and pages, by the names of their folders."""
    style = "body { color: black }" + "".join(pages)
    style_path = f"assets/site.{abs(hash(style)):x}.css"
    menu = "".join(f'<a href="/{name}/">{name}</a>' for name in pages)
    head = f'<link href="/{style_path}">{menu}'
    files = {style_path: style, **{f"{name}/index.html": head + text for name, text in pages.items()}}
    return [OutputFile(path, text.encode(), Place("content")) for path, text in files.items()]


def publish_to(folder: Path, files: list[OutputFile], *, spares_foreign: bool = True) -> Published:
    known = Files({})
    return publish(plan_writes(files, folder, known, spares_foreign=spares_foreign), known)


def contents(folder: Path) -> Contents:
    """Return all that stands in a folder."""
    found: Contents = {}
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        if not folders and not files and here != folder:
            found[here.relative_to(folder).as_posix()] = ""
        for path in [here / name for name in files] + [
            here / name for name in folders if (here / name).is_symlink()
        ]:
            name = path.relative_to(folder).as_posix()
            found[name] = f"-> {path.readlink()}" if path.is_symlink() else path.read_text(encoding="utf-8")
    return found


def broken_references(folder: Path, home: str) -> set[str]:
    """Return what a reader who begins at one page, and follows all links, does not find in a folder."""
    seen: set[str] = set()
    ahead = [f"/{home}/"]
    while ahead:
        address = ahead.pop()
        page = folder / address.strip("/") / "index.html"
        if address not in seen and page.is_file():
            ahead += re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8"))
        seen.add(address)
    return {address for address in seen if not (folder / address.strip("/")).exists()}


def at_each_effect(look: Callable[[int], None], work: Callable[[], object]) -> None:
    """Do some work, and look before whatever it does to the disk. Only for a process of its own."""
    count = 0
    looking = False

    def hook(event: str, _: tuple[object, ...]) -> None:
        nonlocal count, looking
        if looking or event not in (*EFFECTS, _CALL_OF_A_LIBRARY):
            return
        looking = True
        look(count)
        count += 1
        looking = False

    sys.addaudithook(hook)
    work()
    looking = True


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk of this size in memory, where that can be done."""
    with _mounted(folder, "-t", "tmpfs", "-o", f"size={megabytes}m", "none"):
        yield folder


@contextlib.contextmanager
def disk_that_promises_too_much(folder: Path) -> Iterator[Path]:
    """Mount a disk of 64 MB that has 6, as a thin volume may: what does not fit is lost on its way to it."""
    with small_disk(folder.with_name("store"), 6) as store:
        image = store / "image"
        with image.open("wb") as file:
            file.truncate(64_000_000)
        if not _is_done("mkfs.ext4", "-q", "-F", image):
            pytest.skip("there is no mkfs.ext4 here to make such a disk with")
        with _mounted(folder, "-o", "loop", image):
            yield folder


@contextlib.contextmanager
def _mounted(folder: Path, *arguments: str | Path) -> Iterator[None]:
    folder.mkdir()
    if not _is_done("mount", *arguments, folder):
        pytest.skip("only root can mount a disk, and not in every sandbox")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)  # noqa: S607


def _is_done(command: str, *arguments: str | Path) -> bool:
    """Run a command, and tell whether it is there and did its work."""
    program = shutil.which(command)
    if program is None:
        return False
    return subprocess.run([program, *arguments], check=False, capture_output=True).returncode == 0


def leave_free(disk: Path, size: int) -> Path:
    """Fill a disk up to this many bytes, and return the file that does so."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"")
    status = os.statvfs(disk)
    ballast.write_bytes(b"0" * max(0, status.f_bavail * status.f_frsize - size))
    return ballast


def let_others_in(folder: Path) -> None:
    """Let everybody come through the folders above one, which pytest keeps to itself."""
    for above in folder.parents:
        mode = above.stat().st_mode
        if mode & 0o055 != 0o055 and above.owner() == folder.owner():
            above.chmod(mode | 0o055)


def in_a_process(work: Callable[[], object], *, as_user: int | None = None) -> int:
    """Do some work in a process of its own; return how that ended, negative where it was killed."""
    child = os.fork()
    if child == 0:
        end = 1
        with contextlib.suppress(BaseException):
            try:
                if as_user is not None:
                    os.setgroups([])
                    os.setgid(as_user)
                    os.setuid(as_user)
                work()
                end = 0
            except BaseException:
                traceback.print_exc()
        os._exit(end)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at_each_effect(work: Callable[[], object], *, as_user: int | None = None) -> Iterator[int]:
    """Do some work again and again, killed before its first, second, third effect on the disk, to the last.

    Each time it was killed, yield which effect that was.
    """
    for last in range(10_000):

        def look(effect: int, last: int = last) -> None:
            if effect == last:
                os.kill(os.getpid(), signal.SIGKILL)

        end = in_a_process(partial(at_each_effect, look, work), as_user=as_user)
        if end != -signal.SIGKILL:
            assert end == 0
            return
        yield last
