"""Stretches of a text that stay as they are, held by one character each while the rest is mended."""

import re
from dataclasses import dataclass, field

from sitegen.findings import Findings, Place
from sitegen.markdown.mask import BLANK, mask_code
from sitegen.markdown.shortcodes.find import find_calls
from sitegen.markdown.source import Source

_FIRST = 0x100000
_LAST = 0x10FFFD
_HOLDER = re.compile("[\U00100000-\U0010fffd]")
_MASKED = re.compile(f"{BLANK}(?:[{BLANK}\n]*{BLANK})?")
_OF_A_PROGRAM = re.compile(r"(?:<!--\[if\b.*?-->|<!--\[endif\]-->|<!--(?:Start|End)Fragment\s*-->|\s)+", re.S)
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^<>\s]*>|(?<=\]\()(?:<[^<>\n]*>|[^\s()<>]+)(?=[\s)])")


@dataclass(slots=True)
class Held:
    """What was held of one text."""

    _pieces: list[str] = field(default_factory=list)

    @staticmethod
    def can_hold(text: str) -> bool:
        """Whether the characters are free that stand for what is held."""
        return BLANK not in text and _HOLDER.search(text) is None

    def hold(self, piece: str) -> str:
        """Return the character that stands for a piece from now on, or the piece where none is left."""
        if _FIRST + len(self._pieces) > _LAST:
            return piece
        self._pieces.append(piece)
        return chr(_FIRST + len(self._pieces) - 1)

    def put_back(self, text: str) -> str:
        """Return a text with what was held, also inside one another."""
        while _HOLDER.search(text):
            text = _HOLDER.sub(lambda found: self._pieces[ord(found[0]) - _FIRST], text)
        return text


def hold_literals(text: str, held: Held) -> str:
    """Return `text` with code, comments, shortcodes and addresses held; what programs comment is left out."""
    source = Source(text, Place(""))
    mask = mask_code(source, Findings()).text
    stretches = [found.span() for found in _MASKED.finditer(mask)]
    stretches += [(call.start, call.end) for call in find_calls(source, mask, Findings())]
    parts: list[str] = []
    position = 0
    for start, end in sorted(stretches):
        piece = text[start:end]
        is_junk = piece.startswith("<!--") and _OF_A_PROGRAM.fullmatch(piece)
        parts += (text[position:start], "" if is_junk else held.hold(piece))
        position = end + bool(is_junk and text[:start].endswith("\n") and text.startswith("\n", end))
    return _ADDRESS.sub(lambda found: held.hold(found[0]), "".join(parts) + text[position:])
