"""Templates as Jinja compiled them, which takes longer than to render them, kept between builds.

This process has them in memory, for all its builds and languages; the cache has them for the next one.
"""

import importlib.util
import marshal
from collections.abc import Container
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from sitegen.cache import Cache, digest

_FOLDER = "templates"
_VERSIONS = digest(jinja2.__version__.encode(), importlib.util.MAGIC_NUMBER)

_compiled: dict[str, tuple[str, CodeType]] = {}
"""The code of each template by its name, with the digest of what it was compiled from."""


class CompiledTemplates(jinja2.BytecodeCache):
    """The code of the templates of one environment."""

    def __init__(self, cache: Cache, settings: str) -> None:
        """Keep code in `cache`; `settings` tells apart ways of compiling."""
        self._cache = cache
        self._settings = settings
        self._is_swept = False

    def get_bucket(
        self, environment: jinja2.Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return the code of a template; it knows its own file, for messages."""
        parts = (self._settings, _VERSIONS, filename or "", source)
        bucket = Bucket(environment, name, digest(*(part.encode() for part in parts)))
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the template its code, if it is known."""
        checksum, code = _compiled.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
            return
        kept = self._cache.read(f"{_FOLDER}/{bucket.key}", bucket.checksum)
        if kept is not None:
            bucket.code = marshal.loads(kept)  # noqa: S302 - whole, and from this very program
            _compiled[bucket.key] = bucket.checksum, bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled just now."""
        if bucket.code is None:
            return
        _compiled[bucket.key] = bucket.checksum, bucket.code
        self._cache.write(f"{_FOLDER}/{bucket.key}", bucket.checksum, marshal.dumps(bucket.code))
        if self._cache.folder is not None and not self._is_swept:
            self._is_swept = True
            _sweep(self._cache.folder / _FOLDER, set(bucket.environment.list_templates()))


def _sweep(folder: Path, names: Container[str]) -> None:
    """Remove what was kept of templates that are gone."""
    for file in [file for file in folder.rglob("*") if file.is_file()]:
        if file.relative_to(folder).as_posix() not in names:
            file.unlink(missing_ok=True)
