"""The index in the form that MiniSearch 7 writes and reads (`MiniSearch.loadJSON`, serialization version 2).

A browser test lets MiniSearch itself index the same documents and compares. Only the order of the terms is
ours: MiniSearch writes them in the order of its tree and reads them in any.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from sitegen.search.documents import Document
from sitegen.search.terms import terms_of

FIELDS = ("title", "heading", "names", "text")
"""What is searched, as `assets/js/search/index.mjs` has it."""
EXCERPT = 120
"""How many characters of a text the results show at most."""

_VERSION = 2
_Postings = dict[str, dict[int, Counter[int]]]
"""By term, number of the field, and number of the document: how often."""


def index_of(documents: Sequence[Document], ignored: Collection[str]) -> str:
    """Return the index as JSON; `ignored` terms are not in it."""
    terms = [[_terms(document, field, ignored) for field in FIELDS] for document in documents]
    lengths = [[len(set(found)) for found in fields] for fields in terms]
    index = {
        "documentCount": len(documents),
        "nextId": len(documents),
        "documentIds": {number: document.url for number, document in enumerate(documents)},
        "fieldIds": {field: number for number, field in enumerate(FIELDS)},
        "fieldLength": dict(enumerate(lengths)),
        "averageFieldLength": _averages(lengths),
        "storedFields": {number: _stored(document) for number, document in enumerate(documents)},
        "dirtCount": 0,
        "index": [[term, _sorted(fields)] for term, fields in sorted(_postings(terms).items())],
        "serializationVersion": _VERSION,
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _terms(document: Document, field: str, ignored: Collection[str]) -> list[str]:
    return [term for term in terms_of(getattr(document, field)) if term not in ignored]


def _averages(lengths: Sequence[Sequence[int]]) -> list[float]:
    """Return the average length of each field, in MiniSearch's order: the last digit depends on it."""
    averages = [0.0] * len(FIELDS) if lengths else []
    for count, of_document in enumerate(lengths):
        averages = [(a * count + n) / (count + 1) for a, n in zip(averages, of_document, strict=True)]
    return averages


def _postings(terms: Sequence[Sequence[Sequence[str]]]) -> _Postings:
    postings: _Postings = defaultdict(lambda: defaultdict(Counter))
    for number, fields in enumerate(terms):
        for field, found in enumerate(fields):
            for term in found:
                postings[term][field][number] += 1
    return postings


def _sorted(fields: dict[int, Counter[int]]) -> dict[int, Counter[int]]:
    return {field: fields[field] for field in sorted(fields)}


def _stored(document: Document) -> dict[str, str]:
    """Return what the results show, and so is not worked out again from the page."""
    return {"title": document.title, "heading": document.heading, "excerpt": excerpt_of(document.text)}


def excerpt_of(text: str) -> str:
    """Return the first words of a text."""
    if len(text) <= EXCERPT:
        return text
    return text[: EXCERPT + 1].rpartition(" ")[0].rstrip(" ,;:.–-") + "\N{NO-BREAK SPACE}…"
