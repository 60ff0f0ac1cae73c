"""Code fences that open on the line of a list marker, where superfences does not look for them."""

import re

from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

HELD = f"{STX}held{ETX}"
"""Ends the line of a marker whose fence was moved to the next line, in the same column."""

_FENCE = re.compile(r"(?P<prefix>[ >]*(?:(?:[-+*]|[0-9]{1,9}[.)]) [ >]*)*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_HELD_LINE_END = re.compile(rf"{HELD}(?:\n[ >]*)?")


class MarkerLineFences(Preprocessor):
    """Give each fence a line of its own, so that superfences sees it."""

    def run(self, lines: list[str]) -> list[str]:
        """Part the marker from the fence, except inside other fenced code."""
        parted: list[str] = []
        open_fence = ""
        for line in lines:
            match = None if open_fence else _FENCE.match(line)
            if match:
                open_fence = match["fence"]
                parted.extend(_part(line, match["prefix"]))
            else:
                if line.strip(" >") == open_fence:
                    open_fence = ""
                parted.append(line)
        return parted


def _part(line: str, prefix: str) -> list[str]:
    if not prefix.strip(" >") or prefix.rstrip().endswith(">"):
        return [line]
    return [prefix + HELD, re.sub("[^>]", " ", prefix) + line[len(prefix) :]]


class HeldLinesJoiner(Postprocessor):
    """Join again what turned out to be no item."""

    def run(self, text: str) -> str:
        """Take the marks away."""
        return _HELD_LINE_END.sub("", text) if HELD in text else text
