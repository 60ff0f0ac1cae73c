"""How a preview starts and ends: on what port, with what site, and without a word too many."""

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import REPOSITORY, copy_of, open_page, panel, running, serving


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


def test_a_port_that_is_taken_is_passed_over(tmp_path: Path, page: Page) -> None:
    root = copy_of("minimal", tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])

        with serving(root, port=port) as served:
            page.goto(served.url)

            expect(page.get_by_text("Welcome.")).to_be_visible()
            assert f"Port {port} is taken.\n" in served.lines
            assert served.url != f"http://127.0.0.1:{port}/"


def test_a_site_that_cannot_be_built_at_first_is_shown_when_it_can(tmp_path: Path, page: Page) -> None:
    root = copy_of("minimal", tmp_path)
    config = root / "site_config.yaml"
    good = config.read_text(encoding="utf-8")
    config.write_text("title: [", encoding="utf-8")

    with serving(root) as served:
        open_page(page, served.url)
        expect(page.get_by_role("heading", name="There is no page to show yet")).to_be_visible()
        expect(panel(page).get_by_text("yaml/syntax")).to_be_visible()
        config.write_text(good, encoding="utf-8")

        expect(page.get_by_text("Welcome.")).to_be_visible()


def test_a_page_says_that_the_preview_has_ended_and_follows_the_next_one(tmp_path: Path, page: Page) -> None:
    root = copy_of("minimal", tmp_path)
    with serving(root) as served:
        open_page(page, served.url)
    expect(panel(page).get_by_text("The preview has ended")).to_be_visible()

    with serving(root, port=int(served.url.rstrip("/").rsplit(":", 1)[1])) as served:
        expect(panel(page).get_by_text("Preview", exact=True)).to_be_visible()
        served.home.write_text("---\ntitle: Home\ndescription: It.\n---\n\nHere again.\n", encoding="utf-8")

        expect(page.get_by_text("Here again.")).to_be_visible()


def test_ctrl_c_ends_it(tmp_path: Path) -> None:
    with serving(copy_of("minimal", tmp_path)) as served:
        served.process.send_signal(signal.SIGINT)

        assert "Traceback" not in served.all_said()
        assert served.process.wait(timeout=10) == 0


def test_ctrl_c_ends_it_in_the_middle_of_a_build() -> None:
    """The port is open before the first build, and that of the guide takes seconds."""
    with running(REPOSITORY) as served:
        served.process.send_signal(signal.SIGINT)

        assert "Traceback" not in served.all_said()
        assert served.process.wait(timeout=10) == 0
