"""A picture as this package writes it, taken apart by the PNG specification."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """The pixels of a picture as numbers, row by row, and the colour of each number."""

    rows: tuple[bytes, ...]
    colours: bytes

    def colour(self, row: int, column: int) -> str:
        """Return the colour of a pixel, such as `#fbf8f1`."""
        number = self.rows[row][column]
        return f"#{self.colours[3 * number : 3 * number + 3].hex()}"

    def has_ink(self, top: int, bottom: int) -> bool:
        """Return whether the rows from `top` to above `bottom` are of more than one colour."""
        return len({byte for row in self.rows[top:bottom] for byte in row}) > 1


def taken_apart(png: bytes) -> Picture:
    """Return the picture in a PNG of numbered colours, each row a difference to the row above."""
    chunks = {}
    place = 8
    while place < len(png):
        size, kind = struct.unpack_from(">I4s", png, place)
        chunks[kind] = png[place + 8 : place + 8 + size]
        assert zlib.crc32(kind + chunks[kind]).to_bytes(4) == png[place + 8 + size : place + 12 + size]
        place += 12 + size
    width, height, *form = struct.unpack(">2I5B", chunks[b"IHDR"])
    assert form == [8, 3, 0, 0, 0]
    data = zlib.decompress(chunks[b"IDAT"])
    rows = [bytes(width)]
    for start in range(0, len(data), width + 1):
        assert data[start] == 2
        by = data[start + 1 : start + 1 + width]
        rows.append(bytes((up + change) % 256 for up, change in zip(rows[-1], by, strict=True)))
    assert len(rows) == height + 1
    return Picture(tuple(rows[1:]), chunks[b"PLTE"])
