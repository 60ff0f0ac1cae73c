"""Text from the bytes of a file: what was not saved as UTF-8 is read too, and line ends become ours."""

import codecs
import re
from dataclasses import dataclass

UTF_8 = "UTF-8"
UTF_16 = "UTF-16"
LINE_END = re.compile(r"\r\n?|\n")

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ARCHIVES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
"""How documents of word processors begin."""
_PIECE = re.compile(
    rb"[\x00-\x7f]+|(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+|(?P<other>.)",
    re.S,
)
_WESTERN = frozenset(
    "\u00a0¡¢£¥§©ª«\u00ad®°±²³\u00b4·º»¼½¾¿×ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜßàáâäçèéêëíîïñóôöùúûüÿ€\u201a„…†‡‰\u2039\u2018’“”•–—™\u203aŒœ"
)
"""What stands in English, Spanish, French and German texts."""
_UNLIKELY = re.compile("[a-zß-ÿ][À-ÞŒ]|[^\\x00-\\x7f\u00a0“”\u2018’…–—]{3}")
"""A capital after a small letter, or three odd signs in a row: another encoding, read as this one."""
_MOSTLY = 0.4
"""The share of zeros that UTF-16 without a mark has at least; half of what it writes of English are zeros."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was saved."""

    text: str
    encoding: str
    is_certain: bool
    """Whether no character of it speaks for another encoding."""


def decode(data: bytes) -> Decoded | None:
    """Return the text in `data`, or None where it is none."""
    if data.startswith(_ARCHIVES):
        return None
    if data.startswith(_UTF_16_MARKS):
        return _as_utf_16(data, "utf-16")
    if codec := _utf_16_without_mark(data):
        return _as_utf_16(data, codec)
    try:
        return Decoded(data.decode("utf-8-sig"), UTF_8, is_certain=True)
    except UnicodeDecodeError:
        return _as_windows_1252(data.removeprefix(codecs.BOM_UTF8))


def is_archive(data: bytes) -> bool:
    """Whether these are the bytes of a word processor's document."""
    return data.startswith(_ARCHIVES)


def plain_line_ends(text: str) -> str:
    r"""Return `text` with `\n` at the ends of its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def line_end_of(text: str) -> str:
    """Return what ends the first line of a text, and so the lines that are added to it."""
    found = LINE_END.search(text)
    return found[0] if found is not None else "\n"


def _as_utf_16(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), UTF_16, is_certain=True)
    except UnicodeDecodeError:
        return None


def _utf_16_without_mark(data: bytes) -> str:
    even, odd = data[::2].count(0), data[1::2].count(0)
    least = len(data) / 2 * _MOSTLY
    if len(data) % 2 == 0 and odd > least and not even:
        return "utf-16-le"
    return "utf-16-be" if len(data) % 2 == 0 and even > least and not odd else ""


def _as_windows_1252(data: bytes) -> Decoded:
    """Read what is not UTF-8 as Windows-1252, also in a file that has both."""
    pieces: list[str] = []
    others: set[str] = set()
    for piece in _PIECE.finditer(data):
        text = piece[0].decode("cp1252" if piece["other"] else "utf-8", errors="replace")
        others.update(text if piece["other"] else "\ufffd" * ("\ufffd" in text))
        pieces.append(text)
    whole = "".join(pieces)
    is_certain = others <= _WESTERN and "\0" not in whole and _UNLIKELY.search(whole) is None
    return Decoded(whole, "Windows-1252", is_certain)
