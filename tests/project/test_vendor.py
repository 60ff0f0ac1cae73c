"""What others wrote is here as they published it, with their licence."""

import hashlib
from pathlib import Path

import pytest

from scripts.vendored import VENDORED, Vendored

ROOT = Path(__file__).parents[2]
DIGESTS = {path: digest for work in VENDORED for path, digest in work.files.items()}
FOLDERS = {Path(path).parent for path in DIGESTS}


@pytest.mark.parametrize(("path", "digest"), DIGESTS.items())
def test_a_file_of_others_has_the_bytes_that_they_published(path: str, digest: str) -> None:
    assert hashlib.sha256((ROOT / path).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("work", VENDORED, ids=lambda work: work.name)
def test_each_work_of_others_has_its_licence_beside_it(work: Vendored) -> None:
    folders = [Path(path).parent for path in work.files]
    licences = [Path(path).parent for path in work.files if "LICENSE" in path]

    assert len(licences) == 1
    assert set(folders) == set(licences)


def test_the_licence_is_published_beside_the_script() -> None:
    licence = "assets/js/vendor/minisearch.LICENSE.txt"

    assert (ROOT / "static" / licence).read_bytes() == (ROOT / licence).read_bytes()


def test_there_is_no_other_file_of_others() -> None:
    there = {file.relative_to(ROOT).as_posix() for folder in FOLDERS for file in (ROOT / folder).iterdir()}

    assert there == DIGESTS.keys()


def test_no_file_that_is_not_text_is_there_but_theirs() -> None:
    """Fonts, pictures and archives come from somewhere."""
    folders = ("assets", "locales", "schemas", "sitegen", "starters", "static", "templates")
    files = {file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file()}
    unreadable = {
        file.relative_to(ROOT).as_posix() for file in files if file.suffix != ".pyc" and not is_text(file)
    }

    assert unreadable <= DIGESTS.keys()


def is_text(file: Path) -> bool:
    data = file.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data
