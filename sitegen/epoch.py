"""The digest of what makes a site of content: this program, its libraries, and the Python that runs them."""

import os

from sitegen.folders import PROGRAM
from sitegen.memo.digests import digest_of
from sitegen.memo.files import Files
from sitegen.memo.installed import installed


def epoch(files: Files) -> bytes:
    """Return a digest that is another one after each change of the program or of any library."""
    top = f"{PROGRAM}{os.sep}"
    own = (os.path.join(folder, name) for folder, _, names in os.walk(PROGRAM) for name in names)  # noqa: PTH118
    program = (
        part
        for path in sorted(path for path in own if not path.endswith(".pyc"))
        for part in files.told_apart(path.removeprefix(top), path)
    )
    return digest_of(installed().encode(), *program)
