"""Places of what Python-Markdown hands back without one: found again in the text."""

from dataclasses import dataclass

from sitegen.findings import Place
from sitegen.markdown.mask import BLANK
from sitegen.markdown.source import Source

_MOST_TRIES = 100


@dataclass(frozen=True, slots=True)
class Locator:
    """Finds pieces of one text."""

    source: Source
    mask: str

    def in_text(self, *pieces: str) -> Place:
        """Return where the first of `pieces` that stands outside code begins, or else the text."""
        offsets = (self._find(piece, in_code=False) for piece in pieces)
        return self.source.place(next((offset for offset in offsets if offset >= 0), 0))

    def in_code(self, piece: str) -> Place | None:
        """Return the place of the first `piece` in what the mask takes for code; None where there is none."""
        offset = self._find(piece, in_code=True)
        return self.source.place(offset) if offset >= 0 else None

    def _find(self, piece: str, *, in_code: bool) -> int:
        offset = -1
        for _ in range(_MOST_TRIES):
            offset = self.source.text.find(piece, offset + 1)
            if offset < 0 or (self.mask[offset : offset + 1] == BLANK) is in_code:
                return offset
        return -1
