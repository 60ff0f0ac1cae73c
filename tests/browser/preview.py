"""A preview that runs, with a site to be changed under it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

from playwright.sync_api import Locator, Page, expect

REPOSITORY = Path(__file__).resolve().parents[2]
SITES = REPOSITORY / "tests" / "sites" / "valid"

MARK_LISTENING = """
document.addEventListener("LiveReloadConnect", () => { document.documentElement.dataset.listening = "" });
"""
_ENDS_A_BUILD = re.compile(r"pages? built|is shown|cannot be published|has to be mended")
_PATIENCE = 60
_TRY_AGAIN = 0.05


@dataclass
class Served:
    """A running preview."""

    root: Path
    process: "subprocess.Popen[str]"
    said: "Queue[str]" = field(default_factory=Queue)
    lines: list[str] = field(default_factory=list)
    """All that it has said so far."""
    url: str = ""

    @property
    def home(self) -> Path:
        """The home page's source."""
        return self.root / "content" / "_index.md"

    @property
    def builds(self) -> int:
        """How many builds it has told of."""
        return _builds_in(self.lines)

    def builds_between(self, begin: str, end: str) -> int:
        """How many it has told of from the first line with one text to the first with the other."""
        first, last = (next(n for n, line in enumerate(self.lines) if word in line) for word in (begin, end))
        return _builds_in(self.lines[first:last])

    def wait_for(self, words: str) -> str:
        """Wait until it says something with these words in it."""
        while True:
            line = self.said.get(timeout=_PATIENCE)
            assert line, "It ended: " + "".join(self.lines)
            if words in line:
                return line

    def all_said(self) -> str:
        """Return all that it has said when it has ended."""
        while self.said.get(timeout=_PATIENCE):
            pass
        return "".join(self.lines)

    def listen(self) -> None:
        for line in self.process.stderr or ():
            self.lines.append(line)
            self.said.put(line)
        self.said.put("")


def _builds_in(lines: Sequence[str]) -> int:
    return sum(bool(_ENDS_A_BUILD.search(line)) for line in lines)


@contextmanager
def serving(root: Path, *options: str, port: int | None = None) -> Iterator[Served]:
    """Preview the site in the folder `root`, from its first build on."""
    with _started(root, *options, port=port or free_port()) as served:
        served.url = served.wait_for("The preview is at").split(" at ")[1].split()[0]
        yield served


@contextmanager
def running(root: Path) -> Iterator[Served]:
    """Preview the site from the moment its port is open, which is before its first build."""
    port = free_port()
    with _started(root, port=port) as served:
        _wait_until_open(port, served.process)
        yield served


@contextmanager
def _started(root: Path, *options: str, port: int) -> Iterator[Served]:
    command = [sys.executable, "-u", "build.py", "serve", f"--site={root}", f"--port={port}", *options]
    with subprocess.Popen(
        command,
        cwd=REPOSITORY,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        preexec_fn=_heed_interrupts if os.name == "posix" else None,  # noqa: PLW1509 - no other thread holds a lock that it needs
    ) as process:
        served = Served(root, process)
        listener = threading.Thread(target=served.listen)
        listener.start()
        try:
            yield served
        finally:
            process.kill()
            listener.join()


def _heed_interrupts() -> None:
    """Undo what shells do to programs in the background: those ignore interrupts, and hand that on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _wait_until_open(port: int, process: "subprocess.Popen[str]") -> None:
    """Try again and again, for it says nothing of its port before its first build is done."""
    while process.poll() is None and not _is_open(port):
        with suppress(subprocess.TimeoutExpired):
            process.wait(_TRY_AGAIN)


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def copy_of(site: str, folder: Path) -> Path:
    """Copy one of the valid sites into an empty folder."""
    return shutil.copytree(SITES / site, folder, dirs_exist_ok=True)


def save_by_renaming(file: Path, text: str) -> None:
    """Save a file in one step, as many editors do: the preview never sees half of it."""
    new = file.with_name(f"{file.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def open_page(page: Page, url: str) -> None:
    """Open a page and wait until it listens for news, which may be before or after it is loaded."""
    page.add_init_script(MARK_LISTENING)
    page.goto(url)
    expect(page.locator("html[data-listening]")).to_be_attached()


def mark(page: Page) -> None:
    """Mark the page so that a reload can be told."""
    page.evaluate("window.isSamePage = true")


def is_same(page: Page) -> bool:
    """Whether the page was not loaded again since it was marked."""
    return bool(page.evaluate("window.isSamePage === true"))


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Preview")
