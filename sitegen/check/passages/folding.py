"""Texts as patterns without regard to case see them: what such a pattern cannot find is soon known."""

from collections.abc import Collection
from string import ascii_lowercase

_LETTERS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))
"""Each byte as itself or, where it is no letter, as a space."""


def folded(text: str) -> str:
    """Return `text` with each character that such a pattern takes for one of `a` to `z` as that letter."""
    return text.replace("\u0130", "i").replace("\u0131", "i").casefold()


def has_any(parts: Collection[str], text: str) -> bool:
    """Return whether one of the parts, which are folded, stands anywhere in the folded text."""
    return bool(parts) and any(map(folded(text).__contains__, parts))


def words_of(text: str) -> frozenset[str]:
    """Return all runs of `a` to `z` in the folded text: each whole word of these letters is one of them."""
    letters = folded(text).encode("ascii", "replace").translate(_LETTERS)
    return frozenset(letters.decode("ascii").split())
