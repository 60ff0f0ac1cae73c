"""What earlier builds did, in a folder: whatever happens to that folder, only time is lost."""

import multiprocessing
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.memo.files import Files, read_file
from sitegen.memo.ledger import open_ledger, save_ledger, without_results
from sitegen.memo.loads import dump_to, dumps, loads_from
from sitegen.memo.memo import Memo, memo_of, remembered
from sitegen.memo.pack import DamagedError

EPOCH = b"now"


def _open(root: Path, epoch: bytes = EPOCH) -> Memo:
    return memo_of(open_ledger(root / "cache", lambda _: epoch, (root,)))


def _build(root: Path, epoch: bytes = EPOCH) -> tuple[dict[str, bytes], int]:
    """Return the texts in a folder in capitals, and how many of them were read anew."""
    memo = _open(root, epoch)
    names = tuple(sorted(file.name for file in root.glob("*.txt")))
    units = memo.each("capitals", names, lambda name, _: (read_file(root / name).upper(),))
    found = {name: memo.ledger.pack.read(unit.results[0]) for name, unit in units.items()}
    save_ledger(remembered(memo))
    return found, len(memo.redone)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    for name in "abc":
        (root / f"{name}.txt").write_text(name)
    return root


WHOLE = {"a.txt": b"A", "b.txt": b"B", "c.txt": b"C"}
EDITED = {"a.txt": b"OTHER", "c.txt": b"C", "d.txt": b"D"}


def test_the_second_build_does_nothing(root: Path) -> None:
    assert _build(root) == (WHOLE, 3)
    assert _build(root) == (WHOLE, 0)


def test_another_program_does_all_anew(root: Path) -> None:
    _build(root)

    assert _build(root, b"later") == (WHOLE, 3)
    assert _build(root, b"later") == (WHOLE, 0)


def test_a_folder_that_was_moved_with_its_site_still_tells(root: Path) -> None:
    _build(root)
    moved = root.rename(root.with_name("moved"))

    assert _build(moved) == (WHOLE, 0)


def test_a_copy_without_times_still_tells(root: Path) -> None:
    _build(root)
    copied = shutil.copytree(root, root.with_name("copy"), copy_function=shutil.copyfile)

    assert _build(copied) == (WHOLE, 0)


def test_what_an_edit_changes_is_kept_beside_the_book(root: Path) -> None:
    _build(root)
    book = (root / "cache" / "book").read_bytes()
    (root / "a.txt").write_text("other")
    (root / "b.txt").unlink()
    (root / "d.txt").write_text("d")

    assert _build(root) == (EDITED, 2)
    assert _build(root) == (EDITED, 0)
    assert (root / "cache" / "book").read_bytes() == book


def test_many_edits_make_a_new_book(root: Path) -> None:
    _build(root)
    book = (root / "cache" / "book").read_bytes()
    for number in range(300):
        (root / f"{number}.txt").write_text("more")

    assert _build(root)[1] == 300
    assert (root / "cache" / "book").read_bytes() != book
    assert not (root / "cache" / "slip").exists()
    assert _build(root)[1] == 0


def test_a_slip_of_another_book_is_not_read(root: Path) -> None:
    _build(root)
    (root / "a.txt").write_text("other")
    _build(root)
    slip = (root / "cache" / "slip").read_bytes()
    (root / "cache" / "book").unlink()
    (root / "a.txt").write_text("a")
    _build(root)
    (root / "cache" / "slip").write_bytes(slip)

    assert _build(root) == (WHOLE, 0)


@pytest.mark.parametrize("name", ["book", "slip", "results-*"])
@given(at=st.floats(0, 1, exclude_max=True), cut=st.booleans())
@settings(max_examples=25)
def test_a_damaged_file_costs_time_and_nothing_else(
    name: str, at: float, cut: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("ledger")
    for each in WHOLE:
        (root / each).write_text("before")
    _build(root)
    for each in WHOLE:
        (root / each).write_text(each[0])
    _build(root)
    (file,) = (root / "cache").glob(name)
    data = bytearray(file.read_bytes())
    place = int(at * len(data))
    data[place:] = b"" if cut else bytes([data[place] ^ 1]) + data[place + 1 :]
    file.write_bytes(data)

    try:
        found, _ = _build(root)
    except DamagedError:  # told to whoever reads a result: a build forgets all of them then
        save_ledger(without_results(_open(root).ledger))
        found, _ = _build(root)

    assert found == WHOLE


def test_a_book_of_another_shape_is_not_read(root: Path) -> None:
    _build(root)
    books: tuple[object, ...] = (
        ("1.0",),
        "text",
        None,
        {"units": []},
        (EPOCH, "results-01234567", 0, 1, 2, 3),
        (),
    )
    for book in books:
        dump_to(root / "cache" / "book", book)

        assert _build(root) == (WHOLE, 3)


@pytest.mark.parametrize("name", ["../a.txt", "/etc/hostname", "a.txt", "results-", "results-0123456g", ""])
def test_a_book_cannot_name_a_file_elsewhere_as_that_of_its_results(root: Path, name: str) -> None:
    """Results are added to that file."""
    _build(root)
    book = loads_from(root / "cache" / "book")
    assert isinstance(book, tuple)
    dump_to(root / "cache" / "book", (book[0], name, 0, *book[3:]))

    assert _build(root) == (WHOLE, 3)
    assert (root / "a.txt").read_text() == "a"


def test_a_folder_that_cannot_be_written_to_is_no_fault(root: Path) -> None:
    (root / "cache").write_text("a file")

    assert _build(root) == (WHOLE, 3)
    assert _build(root) == (WHOLE, 3)


def test_files_of_builds_that_were_killed_go(root: Path) -> None:
    _build(root)
    (root / "cache" / "results-00000000").write_bytes(b"left behind")

    _build(root)

    assert not (root / "cache" / "results-00000000").exists()
    assert len(list((root / "cache").glob("results-*"))) == 1


def test_the_folder_does_not_grow_for_ever(root: Path) -> None:
    big = "x" * 400_000
    for number in range(12):
        (root / "a.txt").write_text(f"{big}{number}")
        _build(root)

        sizes = [file.stat().st_size for file in (root / "cache").iterdir()]
        assert sum(sizes) < 4 * len(big)


def test_what_is_damaged_is_left_out_when_the_results_are_written_anew(root: Path) -> None:
    for name in "abc":
        (root / f"{name}.txt").write_text(name * 1_000_000)
    _build(root)
    (root / "a.txt").unlink()
    (root / "b.txt").unlink()
    (pack,) = (root / "cache").glob("results-*")
    pack.write_bytes(b"y" * pack.stat().st_size)

    save_ledger(remembered(_open(root)))


def _build_again_and_again(root: Path) -> None:
    for number in range(20):
        (root / f"{multiprocessing.current_process().name}.txt").write_text(f"{number}")
        found, _ = _build(root)
        assert found["a.txt"] == b"A"


def test_two_builds_at_once_do_each_other_no_harm(root: Path) -> None:
    context = multiprocessing.get_context("fork")
    both = [
        context.Process(target=_build_again_and_again, args=(root,), name=name) for name in ("one", "two")
    ]
    for process in both:
        process.start()
    for process in both:
        process.join()

    assert [process.exitcode for process in both] == [0, 0]
    assert _build(root)[0] == WHOLE | {"one.txt": b"19", "two.txt": b"19"}


def test_the_files_of_the_program_are_known_to_the_next_build(root: Path) -> None:
    def epoch(files: Files) -> bytes:
        seen.append(dict(files._before))
        return files.digest_at(str(root / "a.txt"))

    seen: list[dict[str, object]] = []
    for _ in range(2):
        save_ledger(remembered(memo_of(open_ledger(root / "cache", epoch, (root,)))))

    assert [set(before) for before in seen] == [set(), {str(root / "a.txt")}]


def test_nothing_known_of_a_program_is_trusted_by_another(root: Path) -> None:
    """It may have told files apart in another way."""
    _build(root)

    assert not open_ledger(root / "cache", lambda _: b"later", (root,)).book.files


def test_a_value_that_is_no_longer_there_is_not_read_from_memory(root: Path) -> None:
    memo = _open(root)
    (result,) = memo.ledger.pack.add((dumps("text"),))
    memo.value(result, str)

    ledger = without_results(remembered(memo))

    assert not ledger.values
    assert not ledger.book.units
