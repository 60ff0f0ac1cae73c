import datetime
import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sitegen.findings import Finding, Place, Severity
from sitegen.memo.loads import dump_to, dumps, loads, loads_from
from sitegen.memo.pack import DamagedError


@pytest.mark.parametrize(
    "value",
    [
        (1, "two", [3.0, None], {"four": b"five"}),
        frozenset({("levels", "iop")}),
        Markup("<p>"),
        datetime.date(2026, 11, 22),
        Finding(Place("a.md", 2, 3), "a/b", Severity.WARNING, "Said.", missing="b.md"),
    ],
)
def test_plain_values_and_our_own_come_back(value: object) -> None:
    assert loads(dumps(value)) == value
    assert type(loads(dumps(value))) is type(value)


class _Runs:
    """A value that runs something where it is unpickled."""

    def __init__(self, call: object, *arguments: object) -> None:
        self._call, self._arguments = call, arguments

    def __reduce__(self) -> tuple[object, ...]:
        return self._call, self._arguments


@pytest.mark.parametrize("call", [os.system, eval, Path, getattr, dumps])
def test_nothing_foreign_is_made_and_no_function_run(call: object) -> None:
    with pytest.raises(DamagedError):
        loads(pickle.dumps(_Runs(call, "1")))


def test_a_choice_as_older_pythons_write_it_comes_back() -> None:
    assert loads(pickle.dumps(_Runs(getattr, Severity, "WARNING"))) is Severity.WARNING


@pytest.mark.parametrize(
    ("of", "name"), [(Severity, "__class__"), (Severity, "stops_writing"), (Place, "path"), ("text", "upper")]
)
def test_nothing_else_is_taken_from_anything(of: object, name: str) -> None:
    with pytest.raises(DamagedError):
        loads(pickle.dumps(_Runs(getattr, of, name)))


@pytest.mark.parametrize("name", ["Path", "os.system", "io.FileIO", "pickle.Unpickler", "Markup"])
def test_what_a_module_of_ours_imports_is_foreign(name: str) -> None:
    """The name of a class as pickles of today have it may lead through a module to any other."""
    words = name.encode()
    data = b"\x80\x04\x8c\x14sitegen.memo.loads_\x8c" + bytes([len(words)]) + words + b"\x93."
    data = data.replace(b"\x14sitegen.memo.loads_", b"\x12sitegen.memo.loads")

    with pytest.raises(DamagedError):
        loads(data)


@given(st.binary())
def test_any_bytes_are_a_value_or_damaged(data: bytes) -> None:
    try:
        loads(data)
    except DamagedError:
        return


def test_a_file_holds_what_was_put_into_it_last(tmp_path: Path) -> None:
    dump_to(tmp_path / "new" / "file", "one")
    dump_to(tmp_path / "new" / "file", "two")

    assert loads_from(tmp_path / "new" / "file") == "two"
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["file"]


@given(at=st.integers(0, 60), cut=st.booleans())
def test_each_damaged_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, cut: bool) -> None:
    file = tmp_path_factory.mktemp("loads") / "file"
    dump_to(file, "a value of some length, so that it can be damaged")
    data = bytearray(file.read_bytes())
    if cut:
        del data[at:]
    else:
        data[at] ^= 1
    file.write_bytes(data)

    with pytest.raises(DamagedError):
        loads_from(file)


def test_a_file_that_is_not_there_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        loads_from(tmp_path / "file")
