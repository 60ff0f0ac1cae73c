"""Take pictures of the built site for a look at it: every kind of page, narrow and wide, light and dark.

SITE_CHROMIUM names the browser; `make screenshots` sets it, and builds the site before.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final, Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "_site"
PICTURES = ROOT / "screenshots"

PAGES = {
    "home": "/",
    "help-now": "/help-now/",
    "section": "/levels/",
    "article": "/levels/iop/",
    "comparison": "/levels/iop-php-or-weekly/",
    "faq": "/questions/iop-basics/",
    "glossary": "/glossary/",
    "quiz": "/self-check/",
    "sources": "/sources/",
    "search": "/search/",
    "not-found": "/404.html",
}
WIDTHS = (320, 768, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def main() -> None:
    """Write one picture of a whole page for each kind, width and colour scheme."""
    with served(SITE) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["SITE_CHROMIUM"])
        for width in WIDTHS:
            for scheme in SCHEMES:
                take_pictures(browser, url, width, scheme)
    print(f"{len(PAGES) * len(WIDTHS) * len(SCHEMES)} pictures are in {PICTURES.relative_to(ROOT)}/.")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the folder to this machine alone."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def take_pictures(browser: Browser, url: str, width: int, scheme: Literal["light", "dark"]) -> None:
    """Write a picture of each kind of page."""
    context = browser.new_context(base_url=url, viewport={"width": width, "height": 800}, color_scheme=scheme)
    with context, context.new_page() as page:
        for name, permalink in PAGES.items():
            page.goto(permalink)
            page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main()
