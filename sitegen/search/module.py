"""The index as a script, so that a page that may connect to nothing can load it."""

import json
from collections.abc import Mapping, Sequence

from sitegen.graph.site import Site
from sitegen.search.documents import documents_of
from sitegen.search.index import index_of
from sitegen.search.terms import phrase_of
from sitegen.search.words import IGNORED, IN_DANGER


def search_module(site: Site) -> str:
    """Return an ES module with the index, the terms to ignore, and the synonyms."""
    ignored = sorted(IGNORED.get(site.config.language.partition("-")[0], ()))
    words = {"ignored": ignored, "synonyms": _synonyms(site.config.search.synonyms)}
    # A text, since a browser parses JSON faster than a script that says the same.
    index = _as_string(index_of(documents_of(site), frozenset(ignored)))
    return f"export const words = {_as_json(words)};\nexport const index = {index};\n"


def crisis_phrases(site: Site) -> tuple[str, ...]:
    """Return the phrases that bring up who to call, as terms, those of the site's own configuration too."""
    return tuple(dict.fromkeys((*IN_DANGER, *map(phrase_of, site.config.search.crisis_words))))


def _synonyms(synonyms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the synonyms as terms; `Day program` and `day programs` are one and have those of both."""
    rows: dict[str, dict[str, None]] = {}
    for words, others in synonyms.items():
        rows.setdefault(phrase_of(words), {}).update(dict.fromkeys(map(phrase_of, others)))
    return {words: list(others) for words, others in rows.items()}


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _as_string(text: str) -> str:
    """Return a text as a JavaScript string in single quotes, of which JSON has few."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
