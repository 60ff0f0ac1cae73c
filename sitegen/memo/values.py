"""Results that builds look into, kept together: one file is read far faster than thousands of pieces of one.

A result is known by the digest of its bytes, and losing these costs time and nothing else.
"""

import contextlib
from collections.abc import Mapping, Set
from pathlib import Path

from sitegen.memo.loads import dump_to, loads_from
from sitegen.memo.pack import DamagedError

_FEW = 256
"""How many results may be missing from the file, or be left over in it, before it is written anew."""
_SHARE = 16
"""The same as a part of all of them."""


def kept_values(file: Path) -> dict[bytes, object]:
    """Return the values by digest; none where they are not there as they were written."""
    try:
        values = loads_from(file)
    except DamagedError:
        return {}
    return values if isinstance(values, dict) else {}


def keep_values(file: Path, values: Mapping[bytes, object], kept: Set[bytes]) -> None:
    """Keep values, where that can be written, and where those `kept` before are too many others."""
    others = len(values.keys() ^ kept)
    if (values and not kept) or others > max(_FEW, len(values) // _SHARE):
        with contextlib.suppress(OSError):
            dump_to(file, dict(values))
