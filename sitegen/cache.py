"""Results of earlier builds, kept by what they were made from; losing them costs time and nothing else."""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with one file a name; each holds the latest result of that name."""

    folder: Path | None
    """Where there is none, nothing is kept."""

    def read(self, name: str, key: str) -> bytes | None:
        """Return what was kept under this name and key; None where that is something else, or damaged."""
        if self.folder is None:
            return None
        try:
            head, _, data = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return data if head == _head(key, data) else None

    def write(self, name: str, key: str, data: bytes) -> None:
        """Keep `data` instead of what was kept under this name, where the folder can be written to."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_name(f"{file.name}.{os.getpid()}")
            unfinished.write_bytes(_head(key, data) + b"\n" + data)
            unfinished.replace(file)


NO_CACHE = Cache(None)
"""Keeps nothing."""


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of the parts, which tells apart where one ends and the next begins."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def _head(key: str, data: bytes) -> bytes:
    return f"{key} {digest(data)}".encode()
