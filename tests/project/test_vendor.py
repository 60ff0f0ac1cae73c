"""What others wrote is here as they published it, with their licence."""

import hashlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "assets/js/vendor"

DIGESTS = {
    # minisearch 7.2.0 from npm: dist/es/index.js and LICENSE.txt
    "minisearch.mjs": "0393b3ba253b809d5e55707c7b0875ef9b518a296a006c6739b28876e154edb3",
    "minisearch.LICENSE.txt": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
}


@pytest.mark.parametrize(("name", "digest"), DIGESTS.items())
def test_a_file_of_others_has_the_bytes_that_they_published(name: str, digest: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest


def test_the_licence_is_published_beside_the_script() -> None:
    licence = "assets/js/vendor/minisearch.LICENSE.txt"

    assert (ROOT / "static" / licence).read_bytes() == (ROOT / licence).read_bytes()


def test_there_is_no_other_file_of_others() -> None:
    assert {file.name for file in VENDOR.iterdir()} == DIGESTS.keys()
