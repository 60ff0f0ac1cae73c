"""One file with the results of many pieces of work, one after the other.

Results are only ever added at its end. Whoever reads one knows where it stands and what its digest is, so two
builds may add to one file at once, and a file that was cut off or damaged is noticed.
"""

import contextlib
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sitegen.memo.digests import content_digest


class DamagedError(Exception):
    """What was kept is not there as it was written."""


class Blob(NamedTuple):
    """Where a result stands in a pack."""

    offset: int
    """Negative for one that is held in memory."""
    size: int
    digest: bytes


class Pack:
    """The results in the file at `path`; in memory, where that cannot be written to."""

    def __init__(self, path: Path | None, *, must_exist: bool = False) -> None:
        self._held: list[bytes] = []
        self._lock = threading.Lock()
        self._file = _opened(path, 0 if must_exist else os.O_CREAT) if path is not None else None
        self.path = path if self._file is not None else None

    def add(self, results: Sequence[bytes]) -> tuple[Blob, ...]:
        """Add results at the end, in one piece."""
        if not results:
            return ()
        offset = self._appended(b"".join(results))
        blobs = []
        for result in results:
            if offset is None:
                self._held.append(result)
            blobs.append(
                Blob(-len(self._held) if offset is None else offset, len(result), content_digest(result))
            )
            offset = offset + len(result) if offset is not None else None
        return tuple(blobs)

    def read(self, blob: Blob) -> bytes:
        """Return a result.

        Raises:
            DamagedError: if it is not what was added.
        """
        data = self._held[-blob.offset - 1] if blob.offset < 0 else self._read(blob.offset, blob.size)
        if content_digest(data) != blob.digest:
            raise DamagedError
        return data

    @property
    def is_whole(self) -> bool:
        """Whether all that was added is in the file."""
        return not self._held

    @property
    def size(self) -> int:
        """The bytes of the file."""
        return os.fstat(self._file).st_size if self._file is not None else 0

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __del__(self) -> None:
        self.close()

    def _appended(self, data: bytes) -> int | None:
        """Return where the data was added to the file; None where it could not be."""
        if self._file is None:
            return None
        with self._lock, contextlib.suppress(OSError):
            if os.write(self._file, data) == len(data):
                return os.lseek(self._file, 0, os.SEEK_CUR) - len(data)
        return None

    def _read(self, offset: int, size: int) -> bytes:
        if self._file is None:
            raise DamagedError
        try:
            if hasattr(os, "pread"):
                return os.pread(self._file, size, offset)
            with self._lock:
                os.lseek(self._file, offset, os.SEEK_SET)
                return os.read(self._file, size)
        except OSError as error:
            raise DamagedError from error


@dataclass(frozen=True, slots=True)
class Kept:
    """A result that is read when it is needed."""

    pack: Pack
    blob: Blob

    def read(self) -> bytes:
        """Return the result.

        Raises:
            DamagedError: if it is not what was added.
        """
        return self.pack.read(self.blob)


def _opened(path: Path, create: int) -> int | None:
    """Return the file, in which each write goes to the end whoever else writes."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_APPEND | create | getattr(os, "O_BINARY", 0), 0o644)
    except OSError:
        return None
