"""Compressed copies of the site's texts, for hosts that send such files as they lie beside the others."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import brotli

from sitegen.findings import Findings
from sitegen.memo.pack import Kept
from sitegen.memo.reads import note
from sitegen.memo.run import Run
from sitegen.render.output import OutputFile

COMPRESS = "compress"
"""The kind of this work."""

_PAGES_AND_PARTS = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".webmanifest")
_PLAIN = (".txt", ".csv", ".ics", ".md", ".vtt")
_WAYS: Mapping[str, Callable[[bytes], bytes]] = {
    ".br": partial(brotli.compress, mode=brotli.MODE_TEXT, quality=11),
    ".gz": partial(zlib.compress, level=9, wbits=16 + zlib.MAX_WBITS),  # gzip's form, without a time in it
}
"""By the endings that hosts look for."""
_PACKET = 1460
"""Bytes of a file that travel in one packet: a copy that saves less arrives no sooner."""
_BUILT, _ZLIB = "built files", "zlib"
"""The names under which it is noted what a copy is made from; another zlib packs in another way."""


def compress_files(files: Sequence[OutputFile], run: Run) -> Iterator[OutputFile]:
    """Yield compressed copies of the texts among `files`, where they save something.

    A copy that the site has among its own files stays as it is.
    """
    by_path = {file.path: file for file in files}
    run.memo.world.offer(_BUILT, lambda path: by_path[path].digest if path in by_path else b"")
    run.memo.world.offer(_ZLIB, lambda _: zlib.ZLIB_RUNTIME_VERSION.encode())

    def work(path: str, _: Findings) -> tuple[bytes, ...]:
        note(_BUILT, path)
        note(_ZLIB, "")
        data = by_path[path].data
        return tuple(_if_it_pays(compress(data), data) for compress in _WAYS.values())

    texts = tuple(path for path in by_path if path.endswith(_PAGES_AND_PARTS + _PLAIN))
    for path, unit in run.each(COMPRESS, texts, work, "Compressing").items():
        for ending, blob in zip(_WAYS, unit.results, strict=True):
            if blob.size and path + ending not in by_path:
                yield OutputFile(path + ending, Kept(run.memo.ledger.pack, blob), by_path[path].origin)


def _if_it_pays(copy: bytes, data: bytes) -> bytes:
    return copy if len(data) - len(copy) >= _PACKET else b""
