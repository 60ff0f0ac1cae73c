import struct
import zlib

import pytest

from sitegen.pictures.channel import channel_of
from sitegen.pictures.png import png_of

ROWS = [[10, 200, 7], [250, 3, 90], [128, 127, 255]]
"""The shades of red in a picture of three by three."""


def guess(kind: int, left: int, up: int, before: int) -> int:
    """Return what a filter takes a value to be (PNG specification, section 9)."""
    distances = {each: abs(left + up - before - each) for each in (before, up, left)}
    paeth = next(each for each in (left, up, before) if distances[each] == min(distances.values()))
    return (0, left, up, (left + up) // 2, paeth)[kind]


def png_with(filters: list[int]) -> bytes:
    """Return the picture with its rows filtered in these ways."""
    data = bytearray()
    for number, (kind, row) in enumerate(zip(filters, ROWS, strict=True)):
        above = ROWS[number - 1] if number else [0, 0, 0]
        data.append(kind)
        for place, value in enumerate(row):
            left, before = (row[place - 1], above[place - 1]) if place else (0, 0)
            data += bytes(((value - guess(kind, left, above[place], before)) % 256, 1, 2, 3))
    packed = zlib.compress(bytes(data))
    head = struct.pack(">2I5B", 3, 3, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed[:9]), (b"IDAT", packed[9:]), (b"IEND", b""))
    return bytes(8) + b"".join(struct.pack(">I", len(d)) + kind + d + bytes(4) for kind, d in chunks)


@pytest.mark.parametrize("filters", [[0, 1, 2], [1, 3, 4], [2, 4, 3], [3, 0, 4], [4, 2, 1]])
def test_rows_are_read_whatever_their_filter(filters: list[int]) -> None:
    assert [list(row) for row in channel_of(png_with(filters))] == ROWS


def test_a_drawing_is_read_as_it_was_drawn() -> None:
    shape = '<path d="M1 0h2v1h-2z" fill="#f00"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2">{shape}</svg>'

    assert list(channel_of(png_of(svg, 3, "#000"))) == [b"\0\xff\xff", b"\0\0\0"]
