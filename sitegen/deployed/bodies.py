"""What stands at an address, beside what was built for it."""

import zlib

import brotli

from sitegen.deployed.answer import Answer
from sitegen.deployed.difference import shown

_A_BIT = 64 * 1024
"""Bytes beyond the length of a file, in which what was put into it can be seen."""
_CHUNK = 4096


def most_of(size: int) -> int:
    """Return how much is read of an answer that should have this many bytes."""
    return size + _A_BIT


def decoded(answer: Answer, most: int) -> bytes | None:
    """Return a body as it was before it was compressed, up to a length; None where that cannot be told."""
    if not answer.encoding:
        return answer.body
    try:
        if answer.encoding in {"gzip", "x-gzip"}:
            return zlib.decompressobj(wbits=16 + zlib.MAX_WBITS).decompress(answer.body, most)
        return _without_brotli(answer.body, most) if answer.encoding == "br" else None
    except (zlib.error, brotli.error):
        return None


def where_it_differs(found: bytes, built: bytes) -> str:
    """Return in a sentence from where on a text is another one; nothing for what is none."""
    if b"\0" in built[:_CHUNK] or not found:
        return ""
    there, ours = found.decode(errors="replace"), built.decode(errors="replace")
    first = next((n for n, (a, b) in enumerate(zip(there, ours, strict=False)) if a != b), None)
    start = min(len(there), len(ours)) if first is None else first
    line = ours.count("\n", 0, start) + 1
    start -= there[max(start - 1, 0) : start] == "<"  # a tag is told apart better with its bracket
    if start == len(there):
        return f"It ends in line {line}, too early."
    return f'From line {line} on it says "{shown(there[start:])}".'


def _without_brotli(body: bytes, most: int) -> bytes:
    decoder, whole = brotli.Decompressor(), bytearray()
    whole += decoder.process(body, output_buffer_limit=most)
    while len(whole) < most and not decoder.can_accept_more_data() and not decoder.is_finished():
        whole += decoder.process(b"", output_buffer_limit=most - len(whole))
    return bytes(whole[:most])
