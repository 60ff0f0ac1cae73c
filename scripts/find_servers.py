"""See that a real nginx and a real Caddy are there for the tests, and unpack them when the machine has none.

They are Debian's packages, unpacked below .venv and never installed: an installed one would start at once and
take port 80. What cannot be had is said, and its tests are left out. `make test` runs this by
`python -m scripts.find_servers`, and the tests ask it where they are.
"""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.find_browser import as_root, attempt, may_install, say

UNPACKED = Path(__file__).resolve().parent.parent / ".venv" / "servers"
"""Where packages are unpacked. It goes with the environment."""
PLACES = (Path("/"), UNPACKED)

PACKAGES = {
    "nginx": ("nginx", "libnginx-mod-http-brotli-static"),
    "caddy": ("caddy",),
}


def main() -> None:
    """Unpack what is missing."""
    missing = [name for name, program in PROGRAMS.items() if program() is None]
    if missing and shutil.which("apt-get") and shutil.which("dpkg"):
        say(f"Unpacking Debian's {' and '.join(missing)} into .venv, for the tests of servers")
        unpack([package for name in missing for package in PACKAGES[name]])
    for name in missing:
        if PROGRAMS[name]() is None:
            say(f"There is no {name} for the tests of servers, which leave it out.")


def nginx() -> Path | None:
    """Return an nginx that starts, with its module for brotli beside it."""
    programs = (folder / "usr" / "sbin" / "nginx" for folder in PLACES)
    return next((each for each in programs if brotli_module(each).is_file() and starts(each, "-v")), None)


def brotli_module(program: Path) -> Path:
    """Return where the module stands with which nginx sends copies in brotli."""
    return program.parents[1] / "lib" / "nginx" / "modules" / "ngx_http_brotli_static_module.so"


def caddy() -> Path | None:
    """Return a Caddy that starts."""
    programs = (folder / "usr" / "bin" / "caddy" for folder in PLACES)
    return next((each for each in programs if starts(each, "version")), None)


def starts(program: Path, *arguments: str) -> bool:
    """Tell whether the program is there and runs."""
    command = (str(program), *arguments)
    return program.is_file() and not subprocess.run(command, capture_output=True, check=False).returncode


def unpack(packages: list[str]) -> None:
    """Download packages and unpack them, after a look at which there are, where that is needed."""
    with TemporaryDirectory() as folder:
        if not downloaded(packages, folder) and may_install():
            attempt(*as_root("apt-get", "-o", "DPkg::Lock::Timeout=120", "update"))
            downloaded(packages, folder)
        for package in sorted(Path(folder).glob("*.deb")):
            UNPACKED.mkdir(parents=True, exist_ok=True)
            attempt("dpkg", "-x", str(package), str(UNPACKED))


def downloaded(packages: list[str], folder: str) -> bool:
    """Tell whether all packages came into the folder."""
    # The sandbox of apt's own user cannot write into a folder of ours.
    command = ("apt-get", "-o", "APT::Sandbox::User=root", "download", *packages)
    return not subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=300).returncode


PROGRAMS = {"nginx": nginx, "caddy": caddy}


if __name__ == "__main__":
    main()
