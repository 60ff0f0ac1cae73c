"""The index in the form that MiniSearch 7 writes and reads (`MiniSearch.loadJSON`, serialization version 2).

A browser test lets MiniSearch itself index the same documents and compares. Only the order of the terms is
ours: MiniSearch writes them in the order of its tree and reads them in any.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sitegen.search.documents import Document
from sitegen.search.terms import term_counts

FIELDS = ("title", "heading", "names", "text")
"""What is searched, as `assets/js/search/index.mjs` has it."""
EXCERPT = 120
"""How many characters of a text the results show at most."""

_VERSION = 2
_Postings = Sequence[Mapping[str, Sequence[str]]]
"""By field, then by term: as JSON, each document that says it and how often."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the index has it."""

    url: str
    stored: Mapping[str, str]
    """What the results show, and so is not worked out again from the page."""
    counts: tuple[Mapping[str, int], ...]
    """By field, how often it says each term."""


def index_of(documents: Iterable[Document], ignored: Set[str]) -> str:
    """Return the index as JSON; `ignored` terms are not in it."""
    return joined_index([row_of(document, ignored) for document in documents])


def row_of(document: Document, ignored: Set[str]) -> Row:
    """Return what one document adds to the index."""
    shown = {"title": document.title, "heading": document.heading, "excerpt": excerpt_of(document.text)}
    texts = (document.title, document.heading, document.names, document.text)
    return Row(document.url, shown, tuple(term_counts(text, ignored) for text in texts))


def joined_index(rows: Sequence[Row]) -> str:
    """Return the index of these documents as JSON."""
    lengths = [[len(counts) for counts in row.counts] for row in rows]
    index = {
        "documentCount": len(rows),
        "nextId": len(rows),
        "documentIds": {number: row.url for number, row in enumerate(rows)},
        "fieldIds": {field: number for number, field in enumerate(FIELDS)},
        "fieldLength": dict(enumerate(lengths)),
        "averageFieldLength": _averages(lengths),
        "storedFields": {number: row.stored for number, row in enumerate(rows)},
        "dirtCount": 0,
    }
    terms = ",".join(_terms(_postings(rows)))
    return f'{_as_json(index)[:-1]},"index":[{terms}],"serializationVersion":{_VERSION}}}'


def _averages(lengths: Sequence[Sequence[int]]) -> list[float]:
    """Return the average length of each field, in MiniSearch's order: the last digit depends on it."""
    averages = [0.0] * len(FIELDS) if lengths else []
    for count, of_document in enumerate(lengths):
        averages = [(a * count + n) / (count + 1) for a, n in zip(averages, of_document, strict=True)]
    return averages


def _postings(rows: Sequence[Row]) -> _Postings:
    # As dictionaries they would take far more memory, and time, than as the text that is wanted of them.
    postings: tuple[dict[str, list[str]], ...] = tuple(defaultdict(list) for _ in FIELDS)
    for number, row in enumerate(rows):
        said = _Said(number)
        for of_field, counts in zip(postings, row.counts, strict=True):
            for term, count in counts.items():
                of_field[term].append(said[count])
    return postings


class _Said(dict[int, str]):
    """How often one document says a term, as JSON."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __missing__(self, count: int) -> str:
        return self.setdefault(count, f'"{self._number}":{count}')


def _terms(postings: _Postings) -> Iterator[str]:
    for term in sorted(set().union(*postings)):
        found = ((field, of[term]) for field, of in enumerate(postings) if term in of)
        fields = ",".join(f'"{field}":{{{",".join(said)}}}' for field, said in found)
        yield f'["{term}",{{{fields}}}]'  # letters and digits: nothing in a term needs an escape


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def excerpt_of(text: str) -> str:
    """Return the first words of a text."""
    if len(text) <= EXCERPT:
        return text
    return text[: EXCERPT + 1].rpartition(" ")[0].rstrip(" ,;:.–-") + "\N{NO-BREAK SPACE}…"
