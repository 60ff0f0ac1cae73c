"""Print the path of a Chromium for the page tests, and get one when the machine has none.

Tried in this order: the one named by SITE_CHROMIUM; the one found last time; one that is installed; the one
that Playwright downloads; Debian's package. Ends with 2 and a way out when none of them starts.
"""

import contextlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FOUND = Path(__file__).resolve().parent.parent / ".venv" / "browser"
"""Where the path is kept for next time. It goes with the environment."""

ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""

NO_BROWSER = """\
The page tests need a browser, and none could be found or installed. Any one of these will do:
  apt-get install chromium                                       as root, on Debian
  .venv/bin/python -m playwright install --with-deps chromium    as root, on Ubuntu and others
  make test SITE_CHROMIUM=/path/to/chromium                      if there is one elsewhere"""

NO_DRIVER = """\
The page tests need Playwright, which does not start here. On Debian and Ubuntu, as root:
  apt-get install libatomic1"""


def main() -> None:
    """Print the first browser that starts."""
    if not FOUND.exists():
        prepare_driver()
    browser = named() or found_before() or first_that_starts()
    if browser is None:
        stop(NO_BROWSER)
    FOUND.parent.mkdir(exist_ok=True)
    FOUND.write_text(browser, encoding="utf-8")
    print(browser)


def prepare_driver() -> None:
    """See that Playwright itself starts: its Node needs a library that the smallest machines lack."""
    if not driver_starts() and shutil.which("apt-get") and may_install():
        say("Installing libatomic1, which the page tests need")
        install_packages("libatomic1")
    if not driver_starts():
        stop(NO_DRIVER)


def driver_starts() -> bool:
    """Tell whether Playwright runs at all, with whatever browser."""
    return "Version" in printed(sys.executable, "-m", "playwright", "--version")


def named() -> str | None:
    """Return the browser that SITE_CHROMIUM names, which must start: no choice is passed over in silence."""
    choice = os.environ.get("SITE_CHROMIUM")
    if not choice:
        return None
    browser = shutil.which(choice)
    if browser is None or not starts(browser):
        stop(f"SITE_CHROMIUM names a browser that does not start: {choice}")
    return browser


def found_before() -> str | None:
    """Return the browser found last time, if it still starts."""
    if not FOUND.exists():
        return None
    browser = FOUND.read_text(encoding="utf-8")
    return browser if starts(browser) else None


def first_that_starts() -> str | None:
    """Return the first browser that starts, going from what costs nothing to what changes the machine."""
    ways = (installed, downloaded, download, complete, install_package)
    return next((browser for way in ways for browser in way() if starts(browser)), None)


def installed() -> Iterator[str]:
    """Yield the browsers of the machine's own packages."""
    for name in NAMES:
        browser = shutil.which(name)
        # A browser from a snap sees no profile outside its own folders, so Playwright cannot drive it.
        if browser and not str(Path(browser).resolve()).startswith("/snap/"):
            yield browser


def downloaded() -> Iterator[str]:
    """Yield the browser that Playwright has downloaded for this version of itself."""
    browser = printed(sys.executable, "-c", ASK_PLAYWRIGHT).strip()
    if Path(browser).is_file():
        yield browser


def download() -> Iterator[str]:
    """Let Playwright download its browser, where the network allows."""
    say("Downloading a browser for the page tests")
    attempt(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    yield from downloaded()


def complete() -> Iterator[str]:
    """Add the system libraries that a downloaded browser may lack, where we may install packages."""
    if any(downloaded()) and may_install():
        say("Installing the libraries that the downloaded browser needs")
        attempt(sys.executable, "-m", "playwright", "install-deps", "chromium")
        yield from downloaded()


def install_package() -> Iterator[str]:
    """Install Debian's own Chromium, where we may. Ubuntu's package of that name only points to a snap."""
    if is_debian() and may_install():
        say("Installing Debian's chromium for the page tests")
        install_packages("chromium")
        yield from installed()


def starts(browser: str) -> bool:
    """Tell whether the program runs: one whose libraries are missing, or a pointer to a snap, does not."""
    return "Chrom" in printed(browser, "--version")


def is_debian() -> bool:
    """Tell whether this is Debian itself."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def may_install() -> bool:
    """Tell whether packages can be installed without asking anyone for a password."""
    return printed(*as_root("echo", "yes")) != ""


def install_packages(*names: str) -> None:
    """Install Debian packages with nothing asked, waiting for another installation to finish."""
    apt_get = as_root("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120")
    attempt(*apt_get, "update")
    attempt(*apt_get, "install", "--yes", "--no-install-recommends", *names)


def as_root(*command: str) -> tuple[str, ...]:
    """Return the command as one that runs as root, or fails."""
    return command if os.geteuid() == 0 else ("sudo", "--non-interactive", *command)


def printed(*command: str) -> str:
    """Return what the command printed, or nothing when it failed."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        return run(*command, seconds=60).stdout
    return ""


def attempt(*command: str) -> None:
    """Run the command and tell when it fails: the next way is tried then."""
    try:
        run(*command, seconds=300)
    except subprocess.CalledProcessError as failure:
        lines = [line.strip() for line in failure.stderr.splitlines()] or ["no reason given"]
        reason = next((line for line in lines if line.startswith(("E:", "Error:"))), lines[-1])
        say(f"  not possible here: {reason}")
    except subprocess.TimeoutExpired:
        say("  given up after five minutes")


def run(*command: str, seconds: int) -> subprocess.CompletedProcess[str]:
    """Run the command without showing what it prints."""
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=seconds, text=True
    )


def say(message: str) -> None:
    """Tell what is about to happen. Standard output is for the path alone."""
    print(message, file=sys.stderr, flush=True)


def stop(message: str) -> NoReturn:
    """End with the message."""
    say(message)
    sys.exit(2)


if __name__ == "__main__":
    main()
