"""Which libraries are installed, in which versions."""

import os
import sys

_ENDINGS = (".dist-info", ".egg-info")
"""How the folders end that are called after a library and its version."""


def installed() -> str:
    """Return the version of Python and the names and versions of all libraries, one a line."""
    libraries = sorted(name for folder in sys.path for name in _names_in(folder) if name.endswith(_ENDINGS))
    return "\n".join((sys.version, *libraries))


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")  # noqa: PTH208 - names are all that is needed
    except OSError:
        return []
