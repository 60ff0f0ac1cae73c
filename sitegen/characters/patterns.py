"""The characters at fault, by kind.

What a language or an emoji needs is none of them: joiners between letters that join, marks of
direction in lines with words from right to left.
"""

import re

PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
"""What Unicode leaves to fonts: Word's bullets, logos."""

OTHER_SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
"""Spaces that divide and indent nothing, as a class of characters."""
OTHER_SPACE = re.compile(f"[{OTHER_SPACES}]")

WITHOUT_MEANING = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{PRIVATE}\ufdd0-\ufdef\ufffd\ufffe\uffff]"
)

_JOINING = "\u0590-\u1dff\u2190-\u2bff\u3000-\ua71f\ua800-\ud7ff\uf900-\ufafe\ufb1d-\ufdfd\ufe0f\ufe70-\ufefc"
_EMOJI = "\U0001f000-\U0001faff"
_BEHIND_JOINING = f"(?<![{_JOINING}\U00010800-\U0001efff{_EMOJI}])"
"""Not behind a letter of a script that needs joiners, or words without spaces; nor behind an emoji."""
INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
    f"|{_BEHIND_JOINING}[\u200b-\u200d]"
    # The flags of Scotland, Wales and others are spelled in them.
    "|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]"
    # From the beginning of a word: from each of its letters on, a long one would take its length squared.
    "|(?<![^\\W\\d_])[^\\W\\d_]+(?:\u00a0[^\\W\\d_]+){3,}"
)

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ALWAYS = re.compile("[\u202a-\u202e]")
_MARKS = re.compile("[\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069]")


def direction_in(line: str) -> re.Pattern[str]:
    """Return the marks of direction that a line must not have."""
    return _ALWAYS if _RIGHT_TO_LEFT.search(line) else _MARKS


STYLED = re.compile("[\ufb00-\ufb06\U0001d400-\U0001d7ff]+")

_TRAIL = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""How the second and later bytes of a character look in Windows-1252."""
GARBLED = re.compile(f"Â[\u00a0-\u00bf]|Ã[{_TRAIL}]|â[\u0080€][{_TRAIL}]|â„¢")
"""UTF-8 that was read as Windows-1252, or as Latin-1: `Ã©` for é, `â€™` for an apostrophe."""
