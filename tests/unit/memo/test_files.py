import os
from pathlib import Path

import pytest

from sitegen.memo.files import Files, read_file
from sitegen.memo.reads import Look, noting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "file"
    file.write_text("one")
    return file


def _settled(files: Files) -> dict[str, Look]:
    """Return looks as they would be if they had been made much later."""
    return {path: look._replace(at=look.at + 10**10) for path, look in files.now.items()}


def test_the_same_content_has_the_same_digest(file: Path) -> None:
    other = file.with_name("other")
    other.write_text("one")
    files = Files({})

    assert files.digest_at(str(file)) == files.digest_at(str(other))


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    files = Files({})

    assert files.digest_at(str(tmp_path / "file")) == b""
    assert not files.now


def test_a_file_is_looked_at_once_in_a_build(file: Path) -> None:
    files = Files({})
    before = files.digest_at(str(file))
    file.write_text("two")

    assert files.digest_at(str(file)) == before


def test_an_earlier_look_is_trusted_where_nothing_shows(file: Path) -> None:
    first = Files({})
    first.digest_at(str(file))
    marked = {path: look._replace(digest=b"from before") for path, look in _settled(first).items()}

    assert Files(marked).digest_at(str(file)) == b"from before"


def test_a_file_changed_within_one_tick_of_the_clock_is_read_again(file: Path) -> None:
    """Same size, same time: it was looked at so soon after it was changed that the time tells nothing."""
    first = Files({})
    first.digest_at(str(file))
    unsettled = {
        path: look._replace(digest=b"from before", at=look.changed + 1) for path, look in first.now.items()
    }

    assert Files(unsettled).digest_at(str(file)) == first.digest_at(str(file))


@pytest.mark.skipif(os.name != "posix", reason="elsewhere only the time that programs can set tells")
def test_a_time_that_was_set_back_hides_no_change(file: Path) -> None:
    first = Files({})
    before, status = first.digest_at(str(file)), file.stat()
    file.write_text("two")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert Files(_settled(first)).digest_at(str(file)) != before


def test_another_file_in_its_place_is_read(file: Path) -> None:
    first = Files({})
    before = first.digest_at(str(file))
    other = file.with_name("other")
    other.write_text("two")
    other.replace(file)

    assert Files(_settled(first)).digest_at(str(file)) != before


def test_a_read_is_noted_with_what_the_file_was_like(file: Path) -> None:
    with noting() as notes:
        assert read_file(file) == b"one"

    assert notes.reads == {("file", str(file))}
    assert notes.files[str(file)].digest == Files({}).digest_at(str(file))


def test_a_read_of_a_file_that_is_not_there_is_noted(tmp_path: Path) -> None:
    with noting() as notes, pytest.raises(OSError):
        read_file(tmp_path / "file")

    assert notes.reads == {("file", str(tmp_path / "file"))}


def test_a_file_that_changed_while_a_build_went_on_is_told(file: Path) -> None:
    files = Files({})
    with noting() as first:
        read_file(file)
    file.write_text("two")
    with noting() as second:
        read_file(file)

    assert files.learn(str(file), first.files[str(file)])
    assert not files.learn(str(file), second.files[str(file)])
