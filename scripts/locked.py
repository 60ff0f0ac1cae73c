"""The libraries of a lock file, with the licence that each one's own metadata states."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import NamedTuple

from cyclonedx.spdx import is_supported_id

ROOT = Path(__file__).resolve().parent.parent
RUN_TIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
OURSELVES = "sitegen"

_PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.+?))? \\$")
_HASH = re.compile(r"--hash=sha256:(\w+)")
_VIA = re.compile(r"^ +# (?:via|  ) ?([\w.-]+)")

_IN_SPDX = {
    "Apache 2.0": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "MIT License": "MIT",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""How metadata names licences otherwise."""
_READ = {
    "axe-playwright-python": "MIT AND MPL-2.0",
    "colorama": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "jinja2": "BSD-3-Clause",
    "livereload": "BSD-3-Clause",
    "resvg-py": "MIT",
    "trove-classifiers": "Apache-2.0",
    "webencodings": "BSD-3-Clause",
}
"""What a person read in the file with the licence, where metadata says less or is there on Windows alone."""


class Locked(NamedTuple):
    """One library in a lock."""

    name: str
    version: str
    marker: str
    """Where it is needed, such as `sys_platform == 'win32'`; empty for everywhere."""
    hashes: tuple[str, ...]
    """SHA-256 of each file that may be installed."""
    wanted_by: tuple[str, ...]


def read_lock(file: Path) -> tuple[Locked, ...]:
    """Return the libraries of a lock file in its order."""
    blocks = re.split(r"(?m)^(?=\S)", file.read_text(encoding="utf-8"))
    return tuple(_read(block.splitlines()) for block in blocks if block)


def _read(lines: list[str]) -> Locked:
    pin = _PIN.match(lines[0])
    if pin is None:
        raise ValueError(f"{lines[0]} is no line of a lock.")
    wanted_by = [match[1] for line in lines if (match := _VIA.match(line)) and match[1] != "-c"]
    return Locked(pin[1], pin[2], pin[3] or "", tuple(_HASH.findall("\n".join(lines))), tuple(wanted_by))


def licence_of(name: str) -> str:
    """Return the licence of a library by its name in the SPDX list.

    Raises:
        LookupError: if neither its metadata nor anybody has said it in a way that is known here.
    """
    if name in _READ:
        return _READ[name]
    try:
        stated = metadata(name)
    except PackageNotFoundError as error:
        raise LookupError(f"{name} is not installed: read its licence and name it in {__file__}.") from error
    for expression in stated.get_all("License-Expression", []):
        return str(expression)
    words: list[str] = [*stated.get_all("License", []), *stated.get_all("Classifier", [])]
    known = [licence for each in words if is_supported_id(licence := _IN_SPDX.get(each, each))]
    if not known:
        raise LookupError(f"{name} does not say its licence: read it and name it in {__file__}.")
    return known[0]
