"""HTML taken apart for all that read pages: tags and texts in order, and no view on what they mean.

Python's parser takes its time, and our own pages are written plainly. So these are split at their tags, each
different one of which is read once; where a page is not so plain that there can be no two views on it, the
parser reads it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements without an end."""

_BLANK = r"[ \t\n\r\f]"
_ATTRIBUTE = re.compile(rf"""{_BLANK}+([a-zA-Z][a-zA-Z0-9:._-]*)(?:=("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_START = re.compile(rf"([a-zA-Z][a-zA-Z0-9-]*)((?:{_ATTRIBUTE.pattern})*){_BLANK}*(?P<closed>/?)")
_END = re.compile(r"/([a-zA-Z][a-zA-Z0-9-]*)")
_DOCTYPE = re.compile(r"!doctype html", re.I)
_DIFFERENT_TAGS = 4096
"""How many are remembered."""

_TEXT_ONLY = frozenset(("script", "style", "textarea", "title"))
"""Elements with nothing but text in them, whatever it looks like."""
_AS_WRITTEN = frozenset(("script", "style"))
"""Those whose text has no character references."""
_DOUBTFUL = frozenset(("iframe", "noembed", "noframes", "noscript", "plaintext", "xmp"))
"""Elements that parsers do not agree on."""


@dataclass(frozen=True, slots=True)
class Start:
    """The start of an element."""

    tag: str
    attributes: Mapping[str, str]
    """An attribute without a value has an empty one."""
    written: str
    """The tag as it stands in the source."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of an element; some have a start alone."""

    tag: str


Piece = Start | End | str
"""A text is in plain characters; it may come in several pieces, one after the other."""


def pieces_of(html: str) -> Sequence[Piece]:
    """Return the pieces of a page."""
    pieces = plain_pieces(html)
    return parsed_pieces(html) if pieces is None else pieces


def plain_pieces(html: str) -> list[Piece] | None:
    """Return the pieces of a page; None where it is not written so plainly that any parser would agree."""
    before, *parts = html.split("<")
    pieces: list[Piece] = [unescape(before)] if before else []
    inside = ""
    for part in parts:
        written, bracket, text = part.partition(">")
        tag = _read_tag(written)
        if tag is None or not bracket or (inside and tag.pieces != (End(inside),)):
            return None
        pieces += tag.pieces
        inside = tag.opens
        if text:
            pieces.append(unescape(text) if "&" in text and inside not in _AS_WRITTEN else text)
    return None if inside else pieces


def parsed_pieces(html: str) -> list[Piece]:
    """Return the pieces of any HTML, however it is written."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.pieces


@dataclass(frozen=True, slots=True)
class _Tag:
    pieces: tuple[Piece, ...]
    opens: str = ""
    """The element that begins here, where only text may stand in it."""


@lru_cache(_DIFFERENT_TAGS)
def _read_tag(written: str) -> _Tag | None:
    """Return what a tag stands for; None where it is not plain. It is `written` without its brackets."""
    start = _START.fullmatch(written)
    if start is not None:
        return _read_start(start)
    end = _END.fullmatch(written)
    if end is not None:
        return _Tag((End(end[1].lower()),))
    return _Tag(()) if _DOCTYPE.fullmatch(written) else None


def _read_start(start: re.Match[str]) -> _Tag | None:
    written, tag, is_closed = f"<{start[0]}>", start[1].lower(), bool(start["closed"])
    if tag in _DOUBTFUL or (tag in _TEXT_ONLY and is_closed):
        return None
    opens = tag if tag in _TEXT_ONLY else ""
    if "&" in written:  # what a character reference in an address stands for, the parser knows
        return _Tag(tuple(parsed_pieces(written)), opens)
    attributes = {name.lower(): _unquoted(value) for name, value in _ATTRIBUTE.findall(start[2])}
    read = Start(tag, attributes, written)
    return _Tag((read, End(tag)) if is_closed else (read,), opens)


def _unquoted(value: str) -> str:
    return value[1:-1] if value.startswith(("'", '"')) else value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 (the parser's)
        """Count no lines: nobody asks where a piece stands, and counting takes a tenth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.pieces.append(Start(tag, attributes, self.get_starttag_text() or tag))

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(End(tag))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
