"""Citations `[@id]`: numbered references in the order of first use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitegen.findings import Example, Rule
from sitegen.markdown.body import Citation
from sitegen.validation import KEBAB_CASE

UNKNOWN_SOURCE = Rule(
    "citation/unknown-source",
    "A citation of a source that is not in sources.yaml",
    "Readers could not tell what a statement rests on.",
    example=Example("Care is part-time [@guid].\n", "Care is part-time [@guide].\n"),
)
SYNTAX = Rule(
    "citation/syntax",
    "A citation that cannot be read",
    "It would be shown as it is written, and no source would be named.",
    example=Example("Care is part-time [@guide, page 2].\n", "Care is part-time [@guide].\n"),
)
RULES = (UNKNOWN_SOURCE, SYNTAX)

_CITATION = re.compile(r" *(?P<written>\[(?P<ids>@[^\[\]\n]*)\])")
"""With the spaces before it: a marker stands right behind its words, so that none begins a line."""
_ID = re.compile(rf"\s*@(?P<id>{KEBAB_CASE})\s*")


@dataclass(slots=True)
class Citations:
    """The citations of one body."""

    _markers: dict[str, list[str]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, source_id: str, marker_id: str) -> int:
        """Note one more marker of a source, and return the source's number."""
        self._markers.setdefault(source_id, []).append(marker_id)
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)

    def all(self) -> tuple[Citation, ...]:
        """Return the citations by number."""
        return tuple(Citation(n, source, tuple(self._markers[source])) for source, n in self._numbers.items())


def citations_in(mask: str) -> Iterator[re.Match[str]]:
    """Yield the citations of a text, but those whose bracket stands behind a backslash."""
    start = mask.find("[@")
    while start >= 0:
        found = None if _is_escaped(mask, start) else _CITATION.match(mask, _start_of_spaces(mask, start))
        if found is not None:
            yield found
        start = mask.find("[@", found.end() if found is not None else start + 1)


def _is_escaped(mask: str, position: int) -> bool:
    before = mask[:position]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _start_of_spaces(mask: str, position: int) -> int:
    """Return where the spaces before `position` begin; those that begin a line stay."""
    start = len(mask[:position].rstrip(" "))
    return start if start and not mask[start - 1].isspace() else position


def ids_in(citation: re.Match[str]) -> list[tuple[str, int]] | None:
    """Return the ids of a citation with their offsets, or None where it cannot be read."""
    found: list[tuple[str, int]] = []
    position = citation.start("ids")
    for part in citation["ids"].split(";"):
        match = _ID.fullmatch(part)
        if match is None:
            return None
        found.append((match["id"], position + match.start("id")))
        position += len(part) + 1
    return found
