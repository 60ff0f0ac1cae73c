"""What stands in the place of characters at fault, where that is certain."""

import re
import unicodedata

from sitegen.characters.patterns import GARBLED, INVISIBLE, STYLED, WITHOUT_MEANING, direction_in

_LINE_BREAKS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n\n"})
_AS_SPACES = str.maketrans(dict.fromkeys("\x0b\x0c\u2028\u2029", " "))
_SIGNS = {
    # Word's bullets and signs, in its fonts Symbol and Wingdings.
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "▫",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0e0": "→",
    "\uf02d": "-",
    "\uf0b0": "°",
    "\uf0b1": "±",
    "\uf0a3": "≤",
    "\uf0b3": "≥",
    "\uf0b4": "×",
}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LATIN_1_CONTROLS = re.compile("[\x80-\x9f]")


def mend_characters(text: str, *, keep_lines: bool = False) -> str:
    """Return `text` without the characters at fault, as far as it is certain what is meant.

    With `keep_lines`, what divides lines in a word processor becomes a space.
    """
    if text.isascii() and not WITHOUT_MEANING.search(text):
        return text
    broken = text.replace("\n\x0c", "\n").translate(_AS_SPACES if keep_lines else _LINE_BREAKS)
    meant = GARBLED.sub(_as_utf_8, WITHOUT_MEANING.sub(_meaning_of, broken))
    plain = STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), meant)
    seen = "\n".join(direction_in(line).sub("", line) for line in plain.split("\n"))
    return INVISIBLE.sub(lambda found: found[0].replace("\u00a0", " ") if len(found[0]) > 1 else "", seen)


def _meaning_of(found: re.Match[str]) -> str:
    character = found[0]
    if _LATIN_1_CONTROLS.match(character):
        # Windows-1252 that was read as Latin-1.
        return character.encode("latin-1").decode("cp1252", errors="ignore") or character
    return "" if _CONTROLS.match(character) else _SIGNS.get(character, character)


def _as_utf_8(found: re.Match[str]) -> str:
    data = b"".join(_byte_of(character) for character in found[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        return found[0]


def _byte_of(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
