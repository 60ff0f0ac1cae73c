"""Tables in a text: heads of columns say that they are, and a narrow screen can move the table sideways."""

import re

from sitegen.markdown.components import Components
from sitegen.markdown.marks import COMPONENT, COMPONENT_END, PROSE, PROSE_END
from sitegen.markdown.plain_text import plain_line
from sitegen.markdown.tokens import TOKEN

_PIECE = re.compile(r"<h[2-6]\b[^>]*>(?P<heading>.*?)</h[2-6]>|<(?P<end>/?)table\b[^>]*>", re.S)
_HEAD = re.compile(r"<thead\b.*?</thead>", re.S)
_CELL = re.compile(r"<th(?![^>]* scope=)(?=[ >])")


def frame_tables(html: str, components: Components) -> str:
    """Return sanitised `html` with each table in a frame that has the name of the heading above it."""
    if "<table" not in html:
        return html
    return _PIECE.sub(_Frames(components).around, _HEAD.sub(_with_scopes, html))


def _with_scopes(head: re.Match[str]) -> str:
    return _CELL.sub('<th scope="col"', head[0])


class _Frames:
    """Puts frames around the outermost tables."""

    def __init__(self, components: Components) -> None:
        self._components = components
        self._heading = ""
        self._ends: list[str] = []
        """What stands after each table that is open."""

    def around(self, piece: re.Match[str]) -> str:
        if piece["heading"] is not None:
            self._heading = piece["heading"]
            return piece[0]
        if piece["end"]:
            return piece[0] + self._ends.pop()
        before, end = ("", "") if self._ends else self._frame()
        self._ends.append(end)
        return before + piece[0]

    def _frame(self) -> tuple[str, str]:
        before, after = self._components.table(plain_line(TOKEN.sub("", self._heading)))
        return COMPONENT + before + PROSE, PROSE_END + after + COMPONENT_END
