"""Plain words as Markdown that shows them as they are."""

import re

_SIGN = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(r"[#>=|:]|~(?=~~)|-(?=[-\s]|$)|\+(?=\s|$)|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$))")
"""What makes a heading, an item, a quotation or a table at the beginning of a line."""


def escape_signs(words: str) -> str:
    """Return words without emphasis, links, code or tags; a shortcode in them stays one."""
    return _SIGN.sub(r"\\\g<0>", words)


def escape_start(line: str) -> str:
    """Return a line of Markdown that begins a paragraph, and nothing else."""
    start = _AT_START.match(line)
    if start is None:
        return line
    position = len(start["number"] or "")
    return f"{line[:position]}\\{line[position:]}"
