"""Titles as people type them, and the names made from them, which stand in addresses, files and links."""

import re
import unicodedata
from collections.abc import Callable
from itertools import count

from sitegen.characters.mend import mend_characters
from sitegen.characters.patterns import WITHOUT_MEANING

_OF_WINDOWS = re.compile("con|prn|aux|nul|(com|lpt)[0-9]", re.I)
_WITHOUT_PARTS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "ł": "l", "þ": "th"}
)
"""Letters that Unicode does not take apart into one of a to z and a sign."""


def cleaned(text: str) -> str:
    """Return a text on one line, with no character that `check` would find at fault in a file."""
    before, words = "", text
    # What goes may have stood between two that are at fault only together.
    while words != before:
        before, words = words, _cleaned_once(words)
    return words


def words_of(file_name: str) -> str:
    """Return the words that a file or a folder is named with."""
    return cleaned(re.sub("[-_]+", " ", file_name))


def slug(text: str, longest: int) -> str:
    """Return the letters a to z and digits of a text in small letters, with hyphens; nothing without any."""
    apart = unicodedata.normalize("NFKD", re.sub("['’]", "", text)).casefold().translate(_WITHOUT_PARTS)
    whole = "-".join(re.findall("[a-z0-9]+", "".join(c for c in apart if not unicodedata.combining(c))))
    return whole if len(whole) <= longest else whole[: longest + 1].rpartition("-")[0] or whole[:longest]


def numbered(name: str, is_taken: Callable[[str], bool]) -> str:
    """Return `name`, or with the first number behind it that makes it another than those which are taken."""
    candidates = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(each for each in candidates if not is_taken(each))


def is_for_windows(name: str) -> bool:
    """Whether no file can be called so on Windows, whatever its ending."""
    return _OF_WINDOWS.fullmatch(name) is not None


def _cleaned_once(text: str) -> str:
    mended = mend_characters(" ".join(text.split()))
    return " ".join(WITHOUT_MEANING.sub("", mended).split())
