"""An empty page that has the engine's modules beside it, and those of the tools and of the search."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Route
from rjsmin import jsmin

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "assets/js"
FOLDERS = (SCRIPTS / "quiz", SCRIPTS / "tools", SCRIPTS / "search", SCRIPTS, Path(__file__).parent)

# Scripts may work out digests only on pages that came over a safe connection.
ADDRESS = "https://engine.test/"


@contextmanager
def engine_page(browser: Browser) -> Iterator[Page]:
    """Open the page; `import("./engine.mjs")` is the engine, minified as it is published."""
    page = browser.new_page()
    page.route("**/*", _serve)
    page.goto(ADDRESS)
    yield page
    page.close()


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS)
    if name.endswith(".mjs"):
        file = next(folder / name for folder in FOLDERS if (folder / name).exists())
        route.fulfill(body=jsmin(file.read_text(encoding="utf-8")), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Engine</title>", content_type="text/html")
