"""`build-manifest.json`: which files a build published, with the digest of each.

A file that is not in it is not ours and is never overwritten in silence or removed.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from sitegen import __version__
from sitegen.findings import Place
from sitegen.render.output import OutputFile

NAME = "build-manifest.json"


def manifest_file(files: Iterable[OutputFile]) -> OutputFile:
    """Return the manifest of `files` as one more file to publish."""
    digests = {file.path: file.digest.hex() for file in files}
    # With `indent`, Python's own encoder would be used, which takes longer than all else here.
    lines = json.dumps(dict(sorted(digests.items())), separators=(",\n  ", ": "))
    head = f'{{\n "generator": "sitegen {__version__}",\n "files": {{\n  '
    return OutputFile(NAME, f"{head}{lines[1:-1]}\n }}\n}}\n".encode(), Place(NAME))


def read_manifest(folder: Path) -> Mapping[str, str]:
    """Return the digest of each file that the last build wrote below `folder`, as far as it can be told."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        return {str(path): str(value) for path, value in content["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
