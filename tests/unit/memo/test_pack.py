from pathlib import Path

import pytest

from sitegen.memo.pack import Blob, DamagedError, Pack


def test_what_was_added_is_read(tmp_path: Path) -> None:
    pack = Pack(tmp_path / "pack")

    one, two = pack.add((b"one", b"second"))
    (three,) = pack.add((b"",))

    assert [pack.read(blob) for blob in (two, one, three)] == [b"second", b"one", b""]


def test_results_are_found_by_whoever_opens_the_file_later(tmp_path: Path) -> None:
    blobs = Pack(tmp_path / "pack").add((b"one", b"two"))

    later = Pack(tmp_path / "pack", must_exist=True)

    assert [later.read(blob) for blob in blobs] == [b"one", b"two"]


def test_nothing_added_is_nothing(tmp_path: Path) -> None:
    assert Pack(tmp_path / "pack").add(()) == ()


def test_two_packs_add_to_one_file_at_once(tmp_path: Path) -> None:
    ours, theirs = Pack(tmp_path / "pack"), Pack(tmp_path / "pack")

    blobs = [pack.add((f"{number}".encode(),))[0] for number in range(10) for pack in (ours, theirs)]

    assert [ours.read(blob) for blob in blobs] == [f"{number}".encode() for number in range(10) for _ in "12"]


@pytest.mark.parametrize("damaged", [b"firstsecon", b"firstseconx", b""])
def test_a_damaged_result_is_noticed(tmp_path: Path, damaged: bytes) -> None:
    pack = Pack(tmp_path / "pack")
    _, two = pack.add((b"first", b"second"))
    (tmp_path / "pack").write_bytes(damaged)

    with pytest.raises(DamagedError):
        pack.read(two)


def test_a_result_elsewhere_in_the_file_is_noticed(tmp_path: Path) -> None:
    pack = Pack(tmp_path / "pack")
    (one,) = pack.add((b"one two",))

    with pytest.raises(DamagedError):
        pack.read(Blob(one.offset + 1, one.size - 1, one.digest))


def test_a_file_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    assert Pack(tmp_path / "pack", must_exist=True).path is None
    assert not (tmp_path / "pack").exists()


def test_results_are_held_in_memory_where_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for pack in (Pack(None), Pack(tmp_path / "file" / "pack")):
        blobs = pack.add((b"one", b"two"))

        assert [pack.read(blob) for blob in blobs] == [b"one", b"two"]
        assert all(blob.offset < 0 for blob in blobs)
