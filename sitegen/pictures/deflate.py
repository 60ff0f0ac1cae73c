"""Bytes that are mostly zero, packed for a PNG: the same on every machine, which zlib's are not.

The format is that of RFC 1950 and 1951: one block, in which a run of equal bytes is its first one and how
often that is repeated, in codes that are short for what pictures of text have most of.
"""

import re
import struct
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import mul
from typing import NamedTuple

_END = 256
_LONGEST, _SHORTEST = 258, 3
"""How often a byte can be repeated at once."""
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1)
"""In which order the lengths of the codes for lengths stand, as far as any is used."""

_BITS: Mapping[int, int] = {
    0: 3,
    **dict.fromkeys((*range(1, 16), *range(241, 256)), 6),
    **dict.fromkeys(range(16, 46), 11),
    **dict.fromkeys((*range(46, 241), _END), 12),
    **dict.fromkeys(range(257, 285), 7),
    285: 3,
}
"""How long the code of each byte is, and of each length of a run: together they fill the tree of codes."""
_BITS_OF_BITS = {0: 0, 1: 3, 3: 3, 6: 2, 7: 3, 11: 3, 12: 2}
_BEHIND = "0"
"""The one code for a distance: a byte is repeated from the place before."""

_BASE = 65521
"""The largest prime below 2 to the power of 16."""

_PARTS = re.compile(rb"\0+|[^\0]+")


class Packed(NamedTuple):
    """Bytes as they stand in a stream, with what its sum of them needs to know (RFC 1950, section 8.2)."""

    bits: str
    size: int
    """How many bytes it is that are packed."""
    total: int
    """What these add up to."""
    moment: int
    """What they add up to, each as often as there are bytes from it to the end."""


@lru_cache(maxsize=1 << 14)
def packed(values: bytes) -> Packed:
    """Return some bytes packed; those beside them are not seen, so no zero should stand beside a zero."""
    bits = "".join(map(_part, _PARTS.findall(values)))
    size = len(values)
    return Packed(bits, size, sum(values), sum(map(mul, values, range(size, 0, -1))))


@lru_cache(maxsize=1 << 12)
def zeros(count: int) -> Packed:
    """Return as many bytes of zero packed."""
    return packed(bytes(count))


def joined(pieces: Iterable[Packed]) -> Packed:
    """Return the pieces as one, in order."""
    bits = []
    size = total = moment = 0
    for its_bits, its_size, its_total, its_moment in pieces:
        bits.append(its_bits)
        size += its_size
        moment += total * its_size + its_moment
        total += its_total
    return Packed("".join(bits), size, total, moment)


def stream(content: Packed) -> bytes:
    """Return a stream of zlib's format."""
    bits = "".join((_HEAD, content.bits, _CODES[_END]))
    high, low = (content.size + content.moment) % _BASE, (1 + content.total) % _BASE
    return (
        b"\x78\x01"
        + int(bits[::-1], 2).to_bytes(-(-len(bits) // 8), "little")
        + struct.pack(">2H", high, low)
    )


def _part(values: bytes) -> str:
    first, count = values[0], len(values)
    if count > _SHORTEST and values == values[:1] * count:
        return _CODES[first] + _repeated(first, count - 1)
    return "".join([_CODES[value] for value in values])


def _repeated(value: int, count: int) -> str:
    whole, rest = divmod(count, _LONGEST)
    end = _REPEATS[rest] if rest >= _SHORTEST else _CODES[value] * rest
    return _REPEATS[_LONGEST] * whole + end


def _codes(lengths: Mapping[int, int]) -> Mapping[int, str]:
    """Return the codes of these lengths (RFC 1951, section 3.2.2)."""
    code = before = 0
    codes = {}
    for symbol in sorted(filter(lengths.get, lengths), key=lambda symbol: (lengths[symbol], symbol)):
        code <<= lengths[symbol] - before
        before = lengths[symbol]
        codes[symbol] = f"{code:0{before}b}"
        code += 1
    return codes


def _repeats() -> Mapping[int, str]:
    """Return the bits that repeat a byte, by how often (RFC 1951, section 3.2.5)."""
    repeats: dict[int, str] = {}
    symbol = 257
    for extra in (0, 0, 1, 2, 3, 4, 5):
        for _ in range(4):
            for rest in range(1 << extra):
                tail = f"{rest:0{extra}b}"[::-1] if extra else ""
                repeats[_SHORTEST + len(repeats)] = _CODES[symbol] + tail + _BEHIND
            symbol += 1
    return repeats | {_LONGEST: _CODES[285] + _BEHIND}


def _head() -> str:
    """Return the head of a last block with codes of its own (RFC 1951, section 3.2.7)."""
    codes = _codes(_BITS_OF_BITS)
    of_codes = ((_BITS_OF_BITS.get(length, 0), 3) for length in _ORDER)
    numbers = ((len(_BITS) - 257, 5), (0, 5), (len(_ORDER) - 4, 4), *of_codes)
    head = "".join(f"{number:0{size}b}"[::-1] for number, size in numbers)
    return "101" + head + "".join(codes[_BITS[symbol]] for symbol in sorted(_BITS)) + codes[1]


_CODES = _codes(_BITS)
_REPEATS = _repeats()
_HEAD = _head()
