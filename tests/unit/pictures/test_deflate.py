import zlib

from hypothesis import given
from hypothesis import strategies as st

from sitegen.pictures.deflate import joined, packed, stream, zeros

ROWS = st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=5)
RUNS = st.lists(
    st.tuples(st.integers(0, 255), st.integers(1, 800)).map(lambda run: bytes(run[:1]) * run[1]),
    min_size=1,
    max_size=12,
).map(lambda runs: [b"".join(runs)])


@given(ROWS | RUNS)
def test_what_is_packed_is_unpacked_by_zlib(rows: list[bytes]) -> None:
    assert zlib.decompress(stream(joined(map(packed, rows)))) == b"".join(rows)


def test_runs_of_every_length_come_back() -> None:
    rows = [bytes((1,)) * 4 + bytes((2,)) * count + bytes((3,)) for count in range(1, 600)]

    assert zlib.decompress(stream(joined(map(packed, rows)))) == b"".join(rows)


def test_rows_without_anything_take_little_room() -> None:
    row = joined((packed(b"\2"), zeros(1200)))

    assert len(stream(joined([row] * 630))) < 3200


@given(st.lists(st.binary(max_size=20), max_size=5), st.lists(st.binary(max_size=20), max_size=5))
def test_pieces_can_be_joined_in_any_order_of_steps(before: list[bytes], after: list[bytes]) -> None:
    left, right = map(packed, before), map(packed, after)

    assert joined((joined(left), joined(right))) == joined(map(packed, [*before, *after]))
