"""The preview in a real browser: what is saved is seen."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

REPOSITORY = Path(__file__).resolve().parents[2]

MARK_LISTENING = """
document.addEventListener("LiveReloadConnect", () => { document.documentElement.dataset.listening = "" });
"""


class Served(NamedTuple):
    url: str
    home: Path
    """The home page's source."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    shutil.copytree(REPOSITORY / "tests" / "sites" / "valid" / "minimal", tmp_path, dirs_exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "build.py", "serve", "--site", str(tmp_path), "--port", str(port)]
    with subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        for line in server.stderr:
            if "The preview is at" in line:
                break
        yield Served(f"http://127.0.0.1:{port}/", tmp_path / "content" / "_index.md")
        server.terminate()


def open_page(page: Page, url: str) -> None:
    """Open a page and wait until it listens for reloads, which may be before or after it is loaded."""
    page.add_init_script(MARK_LISTENING)
    page.goto(url)
    expect(page.locator("html[data-listening]")).to_be_attached()


def test_what_is_saved_is_seen_without_touching_the_browser(served: Served, page: Page) -> None:
    open_page(page, served.url)

    served.home.write_text(served.home.read_text().replace("Welcome.", "Welcome, and breathe."))

    expect(page.get_by_text("Welcome, and breathe.")).to_be_visible()


def test_a_fault_keeps_the_last_good_page_until_it_is_mended(served: Served, page: Page) -> None:
    open_page(page, served.url)
    good = served.home.read_text()

    served.home.write_text(good.replace("Welcome.", "[Broken](gone.md)"))
    page.wait_for_timeout(500)
    open_page(page, served.url)
    expect(page.get_by_text("Welcome.")).to_be_visible()
    served.home.write_text(good.replace("Welcome.", "Mended."))

    expect(page.get_by_text("Mended.")).to_be_visible()


def test_drafts_are_shown_with_a_label(served: Served, page: Page) -> None:
    draft = served.home.with_name("plans.md")
    open_page(page, served.url)
    with page.expect_event("framenavigated"):
        draft.write_text("---\ntitle: Plans\ndescription: Not yet.\ndraft: true\n---\n\nLater.\n")

    page.goto(f"{served.url}plans/")

    expect(page.get_by_text("Draft")).to_be_visible()
