"""`build-manifest.json`: which files a build published, with the digest of each, and what made them.

A file that is not in it is not ours and is never overwritten in silence or removed. The rest of it is for
people and for `build.py verify`: whether two builds are of one content, and which versions made them.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sitegen import __version__
from sitegen.findings import Place
from sitegen.render.output import OutputFile
from sitegen.write.versions import PACKING, versions

NAME = "build-manifest.json"


class Manifest(NamedTuple):
    """What a manifest says."""

    generator: str
    versions: Mapping[str, str]
    """Those of the libraries that have a part in the bytes, by name."""
    content: str
    """The digest of what the site has of its own; nothing for what is made from no site."""
    files: Mapping[str, str]
    """The digest of each file, by its path."""


def manifest_file(files: Sequence[OutputFile], content: str = "") -> OutputFile:
    """Return the manifest of `files` as one more file; `content` tells apart what they were made from."""
    digests = {file.path: file.digest.hex() for file in files}
    endings = [ending for ending in PACKING if any(path.endswith(ending) for path in digests)]
    about = {"generator": f"sitegen {__version__}", "versions": versions(endings), "content": content}
    head = json.dumps(about, indent=1).removesuffix("\n}")
    # With `indent`, Python's own encoder would be used, which takes longer than all else here.
    lines = json.dumps(dict(sorted(digests.items())), separators=(",\n  ", ": "))
    text = f'{head},\n "files": {{\n  {lines[1:-1]}\n }}\n}}\n'
    return OutputFile(NAME, text.encode(), Place(NAME))


def read_manifest(folder: Path) -> Mapping[str, str]:
    """Return the digest of each file that the last build wrote below `folder`, as far as it can be told."""
    try:
        return manifest_of((folder / NAME).read_bytes()).files
    except (OSError, ValueError):
        return {}


def manifest_of(data: bytes) -> Manifest:
    """Return what a manifest says, wherever it comes from.

    Raises:
        ValueError: if it is none.
    """
    try:
        said = json.loads(data)
        files = {str(path): str(digest) for path, digest in said["files"].items()}
        of_libraries = said.get("versions", {}).items()
        known = {str(name): str(version) for name, version in of_libraries}
        return Manifest(str(said.get("generator", "")), known, str(said.get("content", "")), files)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a manifest") from error
