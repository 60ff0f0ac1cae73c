"""Glossary: the first use of each term in a body becomes its definition."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from sitegen.content.registries import Term
from sitegen.markdown.marks import COMPONENT, COMPONENT_END, PIECES, PROSE, PROSE_END

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
_TAG_NAME = re.compile(r"</?([a-z0-9-]+)", re.I)
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class TermFinder:
    """All terms of a glossary in one pattern, the longest first."""

    pattern: re.Pattern[str]
    by_form: Mapping[str, str]
    """Term ids by each form of the term, as HTML; in lower case where case does not matter."""

    def id_of(self, found: str) -> str:
        """Return the id of the term that `found` is a form of; nothing where case folds in odd ways."""
        form = " ".join(found.split())
        return self.by_form.get(form) or self.by_form.get(form.lower(), "")


def build_term_finder(glossary: Mapping[str, Term]) -> TermFinder:
    """Return the finder for `glossary`; abbreviations count in their own case only."""
    forms: dict[str, str] = {}
    patterns: dict[str, str] = {}
    for term_id, term in glossary.items():
        for form in _forms(term):
            html = str(escape(form))
            is_exact = form.isupper() or form == term.short
            forms.setdefault(html if is_exact else html.lower(), term_id)
            words = r"\s+".join(map(re.escape, html.split()))
            patterns[html] = words if is_exact else f"(?i:{words})"
    if not patterns:
        return TermFinder(_NEVER, {})
    longest_first = sorted(patterns, key=lambda html: (-len(html), html))
    alternatives = "|".join(patterns[html] for html in longest_first)
    return TermFinder(re.compile(rf"(?<![\w&#-])(?:{alternatives})(?![\w-])"), forms)


def _forms(term: Term) -> Iterator[str]:
    for form in (term.term, term.short, *term.also):
        if form.split():
            yield " ".join(form.split())


@dataclass(slots=True)
class TermMarker:
    """Marks terms in one body."""

    finder: TermFinder
    show: Callable[[Markup, str], str]
    """Make the component of a term from the words found and the term's id."""
    found: list[str] = field(default_factory=list)
    """Ids of the terms found, in order."""
    _closed_to_terms: int = 0
    _in_components: list[bool] = field(default_factory=list)

    def mark(self, html: str) -> str:
        """Return `html`, which still has its marks, with the first use of each term made a definition."""
        return "".join(self._piece(match) for match in PIECES.finditer(html))

    def _piece(self, match: re.Match[str]) -> str:
        piece = match[0]
        if match["mark"]:
            self._enter_or_leave(piece)
        elif match["tag"]:
            self._open_or_close(piece)
        elif not self._closed_to_terms and not (self._in_components and self._in_components[-1]):
            return self.finder.pattern.sub(self._first_use, piece)
        return piece

    def _enter_or_leave(self, mark: str) -> None:
        if mark in (PROSE, COMPONENT):
            self._in_components.append(mark == COMPONENT)
        elif mark in (PROSE_END, COMPONENT_END) and self._in_components:
            self._in_components.pop()

    def _open_or_close(self, tag: str) -> None:
        name = _TAG_NAME.match(tag)
        if name is not None and name[1].lower() in _NO_TERMS_IN:
            self._closed_to_terms += -1 if tag.startswith("</") else 1

    def _first_use(self, match: re.Match[str]) -> str:
        term_id = self.finder.id_of(match[0])
        if not term_id or term_id in self.found:
            return match[0]
        self.found.append(term_id)
        return self.show(Markup(match[0]), term_id)  # noqa: S704 (a piece of sanitised HTML)
