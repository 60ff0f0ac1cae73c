from pathlib import Path

import pytest

from sitegen.cache import Cache, digest


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def folder_of(cache: Cache) -> Path:
    assert cache.folder is not None
    return cache.folder


def test_what_was_written_is_read_back(kept: Cache) -> None:
    kept.write("proof.json", "key", b"a\nproof")

    assert kept.read("proof.json", "key") == b"a\nproof"


def test_nothing_can_be_kept_too(kept: Cache) -> None:
    kept.write("proof.json", "key", b"")

    assert kept.read("proof.json", "key") == b""


def test_what_was_never_written_is_not_there(kept: Cache) -> None:
    assert kept.read("proof.json", "key") is None


def test_what_was_made_from_something_else_is_not_read(kept: Cache) -> None:
    kept.write("proof.json", "key", b"proof")

    assert kept.read("proof.json", "other-key") is None
    assert kept.read("proof.json", "ke") is None


def test_the_latest_result_takes_the_place_of_the_one_before(kept: Cache) -> None:
    kept.write("proof.json", "key", b"first")
    kept.write("proof.json", "other-key", b"second")

    assert kept.read("proof.json", "key") is None
    assert kept.read("proof.json", "other-key") == b"second"


def test_nothing_but_the_results_is_left_in_the_folder(kept: Cache) -> None:
    kept.write("proof.json", "key", b"first")
    kept.write("proof.json", "key", b"second")

    assert [file.name for file in folder_of(kept).iterdir()] == ["proof.json"]


def test_a_file_with_any_byte_changed_or_missing_is_not_read(kept: Cache) -> None:
    kept.write("proof.json", "key", b"proof")
    file = folder_of(kept) / "proof.json"
    whole = file.read_bytes()

    damaged = [whole[:at] + b"\0" + whole[at + 1 :] for at in range(len(whole))]
    cut_short = [whole[:at] for at in range(len(whole))]

    for each in (*damaged, *cut_short, whole + b"\n", b"\n" * 3):
        file.write_bytes(each)
        assert kept.read("proof.json", "key") is None, each


def test_a_folder_in_the_place_of_a_result_is_no_error(kept: Cache) -> None:
    (folder_of(kept) / "proof.json").mkdir(parents=True)

    kept.write("proof.json", "key", b"proof")

    assert kept.read("proof.json", "key") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be", encoding="utf-8")
    kept = Cache(tmp_path / "cache")

    kept.write("proof.json", "key", b"proof")

    assert kept.read("proof.json", "key") is None


def test_a_digest_tells_where_one_part_ends() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
    assert digest(b"ab", b"c") == digest(b"ab", b"c")
