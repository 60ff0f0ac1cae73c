"""How the peers get here: each at the version asked for, below `.bench/`."""

import shutil
import subprocess
import venv
from pathlib import Path

from bench.own_site import ROOT

WORKSHOP = ROOT / ".bench"
"""Where everything is that the benchmark makes, but for sites in memory."""

_PYTHON = WORKSHOP / "peers" / "python"


class MissingToolError(Exception):
    """A peer that cannot be installed here, and why."""


def install_for_python(*requirements: str) -> Path:
    """Return the virtual environment that the packages are in.

    Raises:
        MissingToolError: if they cannot be had.
    """
    python = _PYTHON / "bin" / "python"
    if not python.exists():
        venv.create(_PYTHON, with_pip=True)
    _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements)
    return _PYTHON


def install_for_node(package: str, version: str) -> Path:
    """Return the folder of the package.

    Raises:
        MissingToolError: if it cannot be had.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise MissingToolError("npm is not installed")
    folder = WORKSHOP / "peers" / f"node-{version}"
    if not (folder / "node_modules" / package).exists():
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--silent", "--no-fund", "--no-audit", "--prefix", str(folder))
        _run(npm, "install", *options, f"{package}@{version}")
    return folder / "node_modules" / package


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingToolError((done.stderr.strip() or done.stdout.strip() or "no word why").splitlines()[-1])
