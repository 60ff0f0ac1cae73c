"""Values kept together: read in one piece, written anew where they have become others."""

from pathlib import Path

from sitegen.memo.values import keep_values, kept_values


def _values(numbers: range) -> dict[bytes, object]:
    return {str(number).encode(): (number,) for number in numbers}


def test_values_come_back(tmp_path: Path) -> None:
    file, values = tmp_path / "values", _values(range(1000))

    keep_values(file, values, frozenset())

    assert kept_values(file) == values


def test_a_few_other_values_are_not_worth_writing(tmp_path: Path) -> None:
    file, values = tmp_path / "values", _values(range(1000))
    keep_values(file, values, frozenset())

    keep_values(file, _values(range(5, 1005)), values.keys())

    assert kept_values(file) == values


def test_many_other_values_are_written(tmp_path: Path) -> None:
    file, values, others = tmp_path / "values", _values(range(1000)), _values(range(400, 1000))
    keep_values(file, values, frozenset())

    keep_values(file, others, values.keys())

    assert kept_values(file) == others


def test_values_of_another_program_are_replaced(tmp_path: Path) -> None:
    file = tmp_path / "values"
    keep_values(file, _values(range(5)), frozenset())

    keep_values(file, _values(range(3)), frozenset())

    assert kept_values(file) == _values(range(3))


def test_what_is_missing_or_damaged_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "values"
    assert kept_values(file) == {}

    keep_values(file, _values(range(1000)), frozenset())
    data = bytearray(file.read_bytes())
    data[-9] ^= 1
    file.write_bytes(data)

    assert kept_values(file) == {}
