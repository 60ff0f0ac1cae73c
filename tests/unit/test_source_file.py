import os
from pathlib import Path

import pytest

from sitegen.budgets import LARGEST_FILE, LARGEST_TEXT
from sitegen.findings import Findings, SiteError
from sitegen.source_file import read_bytes, read_text
from tests.conftest import Limited


def read(file: Path) -> tuple[str | None, list[str]]:
    findings = Findings()
    text = read_text(file, file.name, findings)
    return text, [f"{f.place.path}:{f.place.line}:{f.place.column} {f.rule}" for f in findings.graded({})]


def test_line_ends_and_byte_order_mark_are_taken_out(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")

    assert read(tmp_path / "a.yaml") == ("one\ntwo\nthree\n", [])


def test_a_character_that_is_not_utf_8_is_found_where_an_editor_counts_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("title: x\nnote: é ".encode() + b"\xe9\n")

    assert read(tmp_path / "a.yaml") == (None, ["a.yaml:2:9 file/encoding"])


def test_a_file_that_cannot_be_opened_is_found(tmp_path: Path) -> None:
    assert read(tmp_path / "gone.yaml") == (None, ["gone.yaml:1:1 file/unreadable"])


def test_a_file_that_a_person_named_and_that_cannot_be_opened_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"^gone\.csv cannot be opened: "):
        read_bytes(tmp_path / "gone.csv", "gone.csv")


def test_a_fault_behind_a_byte_order_mark_is_found_where_an_editor_counts_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + "title: éé ".encode() + b"\xe9\n")

    assert read(tmp_path / "a.yaml") == (None, ["a.yaml:1:11 file/encoding"])


def test_a_pipe_is_found_and_not_waited_for(tmp_path: Path, limited: Limited) -> None:
    os.mkfifo(tmp_path / "a.yaml")

    with limited(5):
        assert read(tmp_path / "a.yaml") == (None, ["a.yaml:1:1 file/unreadable"])


@pytest.mark.parametrize("size", [LARGEST_TEXT + 1, LARGEST_FILE + 1, 1 << 40])
def test_a_file_that_no_memory_has_room_for_is_found(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.yaml").touch()
    os.truncate(tmp_path / "a.yaml", size)

    assert read(tmp_path / "a.yaml") == (None, ["a.yaml:1:1 file/too-large"])
