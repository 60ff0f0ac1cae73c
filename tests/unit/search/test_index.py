"""What the browser test of the whole index does not say: that it is small, and what of a text is shown."""

import json

from sitegen.search.documents import Document
from sitegen.search.index import EXCERPT, excerpt_of, index_of

DAY = Document("/php/#day", "Day programs", "A day", "PHP", "The day is long.")


def test_an_index_says_which_terms_stand_where() -> None:
    index = json.loads(index_of([DAY], frozenset({"the", "is", "a"})))

    assert index == {
        "documentCount": 1,
        "nextId": 1,
        "documentIds": {"0": "/php/#day"},
        "fieldIds": {"title": 0, "heading": 1, "names": 2, "text": 3},
        "fieldLength": {"0": [2, 1, 1, 2]},
        "averageFieldLength": [2, 1, 1, 2],
        "storedFields": {"0": {"title": "Day programs", "heading": "A day", "excerpt": "The day is long."}},
        "dirtCount": 0,
        "index": [
            ["day", {"0": {"0": 1}, "1": {"0": 1}, "3": {"0": 1}}],
            ["long", {"3": {"0": 1}}],
            ["php", {"2": {"0": 1}}],
            ["program", {"0": {"0": 1}}],
        ],
        "serializationVersion": 2,
    }


def test_an_index_has_no_spaces_and_its_letters_as_they_are() -> None:
    text = index_of([Document("/", "Año", "", "", "")], frozenset())

    assert '"storedFields":{"0":{"title":"Año","heading":"","excerpt":""}}' in text


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt_of("Bring your card.") == "Bring your card."


def test_an_excerpt_ends_with_a_whole_word() -> None:
    text = "word, " * 100

    assert excerpt_of(text) == "word, " * 19 + "word\N{NO-BREAK SPACE}…"
    assert len(excerpt_of(text)) <= EXCERPT + 2
