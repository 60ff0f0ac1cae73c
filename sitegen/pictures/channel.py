"""What resvg drew, as numbers: one channel of its PNG (PNG specification, section 9)."""

import struct
import zlib
from collections.abc import Callable, Iterator
from itertools import accumulate

_SIGNATURE = 8
_CHANNELS = 4


def channel_of(png: bytes) -> Iterator[bytes]:
    """Yield the rows of red in a picture as resvg writes them: eight bits a channel, four channels."""
    width, height = struct.unpack_from(">2I", png, 16)
    data = zlib.decompress(b"".join(_chunks(png)))
    stride = 1 + _CHANNELS * width
    above = bytes(width)
    for start in range(0, stride * height, stride):
        filtered = data[start + 1 : start + stride : _CHANNELS]
        above = _UNFILTER[data[start]](filtered, above)
        yield above


def _chunks(png: bytes) -> Iterator[bytes]:
    place = _SIGNATURE
    while place < len(png):
        size, kind = struct.unpack_from(">I4s", png, place)
        if kind == b"IDAT":
            yield png[place + 8 : place + 8 + size]
        place += 12 + size


def _none(row: bytes, _: bytes) -> bytes:
    return row


def _sub(row: bytes, _: bytes) -> bytes:
    return bytes(value & 255 for value in accumulate(row))


def _up(row: bytes, above: bytes) -> bytes:
    return bytes(value + up & 255 for value, up in zip(row, above, strict=True))


def _average(row: bytes, above: bytes) -> bytes:
    left = 0
    return bytes(left := value + (left + up >> 1) & 255 for value, up in zip(row, above, strict=True))


def _paeth(row: bytes, above: bytes) -> bytes:
    left = before = 0
    values = bytearray()
    for value, up in zip(row, above, strict=True):
        to_left, to_up, to_before = abs(up - before), abs(left - before), abs(left + up - 2 * before)
        is_left = to_left <= to_up and to_left <= to_before
        near = left if is_left else up if to_up <= to_before else before
        left, before = value + near & 255, up
        values.append(left)
    return bytes(values)


_UNFILTER: tuple[Callable[[bytes, bytes], bytes], ...] = (_none, _sub, _up, _average, _paeth)
"""By the number of the filter."""
