import zlib

from hypothesis import given
from hypothesis import strategies as st

from sitegen.pictures.deflate import packed

ROWS = st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=5)
RUNS = st.lists(
    st.tuples(st.integers(0, 255), st.integers(1, 800)).map(lambda run: bytes(run[:1]) * run[1]),
    min_size=1,
    max_size=12,
).map(lambda runs: [b"".join(runs)])


@given(ROWS | RUNS)
def test_what_is_packed_is_unpacked_by_zlib(rows: list[bytes]) -> None:
    assert zlib.decompress(packed(rows)) == b"".join(rows)


def test_runs_of_every_length_come_back() -> None:
    rows = [bytes((1,)) * 4 + bytes((2,)) * count + bytes((3,)) for count in range(1, 600)]

    assert zlib.decompress(packed(rows)) == b"".join(rows)


def test_rows_without_anything_take_little_room() -> None:
    assert len(packed([b"\2" + bytes(1200)] * 630)) < 3200
