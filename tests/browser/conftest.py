"""A real Chromium, and the real site served to it: `page` and `site_url` are what page tests ask for."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.gallery import Gallery

ROOT = Path(__file__).parents[2]
EDITION = "whole-guide/index.html"

# A browser that talks to nobody but the site. Playwright itself adds --headless, a new empty profile and
# --no-sandbox: root has no sandbox, containers often have none, and all that is opened here is our own.
# Chromium heeds the last list of features alone. Hence the names that Playwright leaves out are said again.
# The two added are the pop-ups of the address bar, pages of their own that each new tab would load: nobody
# sees them here, and a tab takes half the time without them.
FEATURES = (
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
)
SILENT = (
    "--disable-background-networking",
    "--disable-component-update",
    f"--disable-features={','.join(FEATURES)}",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)

# A busy machine is no failure: what is to be seen may take its time.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that `scripts/find_browser.py` finds, once for all tests."""
    finder = subprocess.run(
        [sys.executable, ROOT / "scripts" / "find_browser.py"], capture_output=True, text=True, check=False
    )
    if finder.returncode:
        pytest.fail(finder.stderr, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=finder.stdout.strip(), args=SILENT)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab that shares nothing with other tests; `page.goto("/levels/")` is a page of the site."""
    with browser.new_context(base_url=site_url) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """Serve the site on a free port of this machine alone."""
    with served(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    """Build and serve the gallery of components, with a site that has every kind of content."""
    root = tmp_path_factory.mktemp("gallery")
    folder = root / "gallery"
    site = shutil.copytree(ROOT / "tests" / "sites" / "valid" / "everything", root / "site")
    build = subprocess.run(
        [sys.executable, "build.py", "gallery", folder, "--site", site],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert build.returncode == 0, build.stdout + build.stderr
    with served(folder) as url:
        yield Gallery(folder, url)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real site, once for all tests."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    build = subprocess.run(
        [sys.executable, "build.py", "build", "--output", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert build.returncode == 0, build.stdout + build.stderr
    return folder


@pytest.fixture(scope="session")
def permalinks(site_folder: Path) -> tuple[str, ...]:
    """Return the permalinks of all pages; an alias is none, for it only leads on to one.

    Nor is the printable edition: it is all pages once more, takes as long as they, and has test_printable.py.
    """
    files = [file for file in site_folder.rglob("*.html") if "http-equiv=refresh" not in file.read_text()]
    paths = [file.relative_to(site_folder).as_posix() for file in files]
    pages = [path for path in paths if not path.endswith(EDITION)]
    return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in pages))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine alone."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
