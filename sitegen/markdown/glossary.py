"""Glossary: the first use of each term in a body becomes its definition."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from sitegen.markdown.marks import COMPONENT, COMPONENT_END, PROSE, PROSE_END
from sitegen.markdown.term_finder import TermFinder

_NO_TERMS_IN = frozenset(
    {
        "a",
        "button",
        "caption",
        "code",
        "dfn",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "kbd",
        "label",
        "pre",
        "samp",
        "summary",
        "th",
    }
)
_MARKS = f"{PROSE}{PROSE_END}{COMPONENT}{COMPONENT_END}"
# With a class of characters in front, a pattern is found many times faster.
_BORDER = re.compile(
    rf"[<{_MARKS}](?:(?<=<)(?P<end>/?)(?i:{'|'.join(sorted(_NO_TERMS_IN))})(?![A-Za-z0-9-])[^>]*>"
    f"|(?<=(?P<mark>[{_MARKS}])))"
)


@dataclass(slots=True)
class TermMarker:
    """Marks terms in one body."""

    finder: TermFinder
    show: Callable[[Markup, str], str]
    """Make the component of a term from the words found and the term's id."""
    found: list[str] = field(default_factory=list)
    """Ids of the terms found, in order."""

    def mark(self, html: str) -> str:
        """Return `html`, which still has its marks, with the first use of each term made a definition."""
        parts: list[str] = []
        position = 0
        places = _Places(html)
        for use in self.finder.uses_in(html):
            term_id = self.finder.id_of(use[0])
            if term_id and term_id not in self.found and places.are_open_at(use.start()):
                self.found.append(term_id)
                words = Markup(use[0])  # noqa: S704 (a piece of sanitised HTML)
                parts += (html[position : use.start()], self.show(words, term_id))
                position = use.end()
        return "".join(parts) + html[position:]


class _Places:
    """Where in some HTML terms may be marked; asked from the beginning to the end."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._borders = _BORDER.finditer(html)
        self._next = next(self._borders, None)
        self._closed = 0
        self._in_components: list[bool] = []

    def are_open_at(self, position: int) -> bool:
        """Tell whether a term may be marked at `position`."""
        while self._next is not None and self._next.start() < position:
            self._pass(self._next)
            self._next = next(self._borders, None)
        is_component = bool(self._in_components) and self._in_components[-1]
        return not self._closed and not is_component and not self._is_in_tag(position)

    def _pass(self, border: re.Match[str]) -> None:
        mark = border["mark"]
        if mark is None:
            self._closed += -1 if border["end"] else 1
        elif mark in (PROSE, COMPONENT):
            self._in_components.append(mark == COMPONENT)
        elif self._in_components:
            self._in_components.pop()

    def _is_in_tag(self, position: int) -> bool:
        begins_last = self._html.rfind("<", 0, position) > self._html.rfind(">", 0, position)
        return begins_last and ">" in self._html[position:]
