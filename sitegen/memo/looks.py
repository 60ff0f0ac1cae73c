"""What is known of files, kept from one run of the program to the next."""

import contextlib
from pathlib import Path

from sitegen.memo.files import Files
from sitegen.memo.loads import dump_to, loads_from
from sitegen.memo.pack import DamagedError
from sitegen.memo.reads import Look


def known_files(kept: Path) -> Files:
    """Return what is known of files; nothing where that was not kept."""
    try:
        looks = loads_from(kept)
    except DamagedError:
        looks = {}
    return Files({path: Look._make(look) for path, look in looks.items()} if isinstance(looks, dict) else {})


def keep_known(files: Files, kept: Path) -> None:
    """Keep what is known of files, where that can be written."""
    with contextlib.suppress(OSError):
        dump_to(kept, {path: tuple(look) for path, look in files.now.items()})
