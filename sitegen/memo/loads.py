"""Python values as bytes and back; what comes back can be nothing but plain values and this program's own.

The folder of results lies beside the content, so it may come from elsewhere: pickle as such would run
whatever stands in it.
"""

import datetime
import enum
import io
import os
import pickle
from pathlib import Path

from markupsafe import Markup

from sitegen.memo.digests import content_digest
from sitegen.memo.pack import DamagedError

_DIGEST = 32
"""Bytes of the digest before the value in a file."""
_OURS = "sitegen."


def _member_of(choices: object, name: object) -> enum.Enum:
    """Return a member of an `Enum`, for which older Pythons, such as Debian 12's, ask `getattr`."""
    if not isinstance(choices, enum.EnumMeta) or not isinstance(name, str):
        raise pickle.UnpicklingError(name)
    member: enum.Enum = choices[name]
    return member


_PLAIN = {
    ("builtins", "frozenset"): frozenset,
    ("builtins", "getattr"): _member_of,
    ("builtins", "set"): set,
    ("datetime", "date"): datetime.date,
    ("datetime", "time"): datetime.time,
    ("markupsafe", "Markup"): Markup,
}


def dumps(value: object) -> bytes:
    """Return a value as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def loads(data: bytes) -> object:
    """Return the value that `dumps` got.

    Raises:
        DamagedError: if the bytes are none of `dumps`.
    """
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception as error:  # a pickle that is no pickle can raise anything
        raise DamagedError from error


def dump_to(file: Path, value: object) -> None:
    """Put a value in the place of what the file held, in one step.

    Raises:
        OSError: if the file cannot be written.
    """
    data = dumps(value)
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.write_bytes(content_digest(data) + data)
    unfinished.replace(file)


def loads_from(file: Path) -> object:
    """Return the value that was put into a file.

    Raises:
        DamagedError: if there is none, or not as it was written.
    """
    try:
        whole = file.read_bytes()
    except OSError as error:
        raise DamagedError from error
    digest, data = whole[:_DIGEST], whole[_DIGEST:]
    if content_digest(data) != digest:
        raise DamagedError
    return loads(data)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        plain = _PLAIN.get((module, name))
        if plain is not None:
            return plain
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        # What a module of ours imports is found in it too, and is not ours.
        if not isinstance(found, type) or (found.__module__, found.__qualname__) != (module, name):
            raise pickle.UnpicklingError(name)
        return found
