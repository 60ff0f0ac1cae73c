"""The quiz and the search on a host that sends what `_headers` says: they work, and headers hold alone."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import QuietHandler
from tests.browser.quiz_steps import IOP_ANSWERS, QUIZ, complete, result, start
from tests.browser.search_steps import SEARCH, field, results
from tests.host_headers import as_cloudflare

BARE = "/bare.html"
"""A page without a policy of its own, so that only the headers are left to hold."""

TRY_TO_SEND = "() => fetch('/').then(() => 'sent', () => 'refused')"
TRY_TO_WRITE = "() => { try { document.body.innerHTML = '<b>' } catch (error) { return error.name } }"
TRY_TO_SUBMIT = """() => new Promise((resolve) => {
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
  const $form = document.body.appendChild(document.createElement("form"));
  $form.action = "/levels/";
  $form.submit();
})"""
TRY_TO_LOAD = """(url) => new Promise((resolve) => {
  const $image = document.createElement("img");
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
  $image.addEventListener("load", () => resolve("loaded"));
  $image.src = url;
})"""


@pytest.fixture(scope="module")
def host_url(site_folder: Path) -> Iterator[str]:
    """Serve the site on a free port of this machine alone, as a host does that reads `_headers`."""
    rules = (site_folder / "_headers").read_text(encoding="utf-8")

    class Host(QuietHandler):
        def do_GET(self) -> None:  # noqa: N802 (the handler's)
            if self.path == BARE:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>Bare</title><body>")
            else:
                super().do_GET()

        def end_headers(self) -> None:
            for name, value in as_cloudflare(rules, self.path).items():
                self.send_header(name, value)
            super().end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site_folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def hosted(browser: Browser, host_url: str) -> Iterator[Page]:
    with browser.new_context(base_url=host_url) as context:
        yield context.new_page()


def test_the_quiz_comes_to_a_result_and_the_console_stays_silent(hosted: Page) -> None:
    said: list[str] = []
    hosted.on("console", lambda message: said.append(message.text))
    hosted.on("pageerror", lambda error: said.append(str(error)))

    hosted.goto(QUIZ)
    start(hosted)
    complete(hosted, IOP_ANSWERS)

    expect(result(hosted)).to_be_visible()
    assert said == []


def test_the_search_finds_and_the_console_stays_silent(hosted: Page) -> None:
    said: list[str] = []
    hosted.on("console", lambda message: said.append(message.text))
    hosted.on("pageerror", lambda error: said.append(str(error)))

    hosted.goto(SEARCH)
    field(hosted).fill("day program")

    expect(results(hosted).first).to_be_visible()
    assert said == []


@pytest.mark.parametrize("permalink", [QUIZ, SEARCH, BARE])
def test_nothing_can_be_fetched(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_SEND) == "refused"


@pytest.mark.parametrize("permalink", [QUIZ, BARE])
def test_no_form_can_be_sent(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_SUBMIT) == "form-action"
    assert hosted.url.endswith(permalink)


@pytest.mark.parametrize("permalink", [QUIZ, BARE])
def test_no_text_becomes_html(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_WRITE) == "TypeError"


def test_no_image_comes_from_another_host(hosted: Page) -> None:
    hosted.goto(BARE)

    assert hosted.evaluate(TRY_TO_LOAD, "https://example.org/pixel.gif?answers") == "img-src"


def test_no_other_page_can_frame_the_quiz(hosted: Page, host_url: str, site_url: str) -> None:
    hosted.set_content(
        f'<iframe src="{host_url}self-check/"></iframe><iframe src="{site_url}self-check/"></iframe>'
    )

    _, with_headers, without = hosted.frames
    assert with_headers.locator("[data-quiz]").count() == 0
    assert without.locator("[data-quiz]").count() == 1
