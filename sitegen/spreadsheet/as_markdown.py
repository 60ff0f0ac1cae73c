"""A text as Markdown that shows it as it is."""

import re
import unicodedata
from collections.abc import Iterator

from sitegen.markdown.escaping import escape_signs, escape_start

_URL = re.compile(r"https?://[^\s<>{}\[\]\\`|\"'*]*[^\s<>{}\[\]\\`|\"'*.,;:!?)]")
_BRACE = re.compile("[{}]")
"""What makes shortcodes, which are no plain text in a pasted page, and are in a sheet."""
_BULLETS = "•‣·∙§−"


def as_markdown(text: str) -> str:
    """Return Markdown for one paragraph; lines stay lines, and web addresses become links."""
    lines = ("".join(_pieces(line)) for line in text.split("\n"))
    return _unlike_a_block("<br>".join(lines))


def _pieces(line: str) -> Iterator[str]:
    position = 0
    for url in _URL.finditer(line):
        yield _escaped(line[position : url.start()])
        yield f"<{url[0]}>"
        position = url.end()
    yield _escaped(line[position:])


def _escaped(text: str) -> str:
    return _BRACE.sub(r"\\\g<0>", escape_signs(text))


def _unlike_a_block(text: str) -> str:
    return f"&#{ord(text[0])};{text[1:]}" if _is_bullet(text[:1]) else escape_start(text)


def _is_bullet(sign: str) -> bool:
    """Whether a sign stands for an item where a word processor wrote it."""
    return (
        bool(sign) and not sign.isascii() and (sign in _BULLETS or unicodedata.category(sign) in ("Pd", "So"))
    )
