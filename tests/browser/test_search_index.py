"""The index is the one that MiniSearch makes of the same documents; build and browser read texts alike."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sitegen.findings import Findings
from sitegen.pipeline import build_site
from sitegen.search.documents import Document, documents_of
from sitegen.search.index import excerpt_of, index_of
from sitegen.search.words import IGNORED
from tests.browser.engine_page import engine_page
from tests.unit.search.terms_table import load_terms_table

ROOT = Path(__file__).parents[2]

INDEX = """async ([documents, ignored]) => {
  const { default: MiniSearch } = await import("./vendor/minisearch.mjs");
  const { optionsFor } = await import("./index.mjs");
  const search = new MiniSearch(optionsFor(ignored));
  search.addAll(documents);
  return JSON.stringify(search);
}"""

TERMS = """async (texts) => {
  const { termsOf } = await import("./terms.mjs");
  return texts.map(termsOf);
}"""

ODD = (
    Document("/a/", "", "", "", ""),
    Document("/a/#x", "The the THE", "constructor", "toString hasOwnProperty", "it’s a l'été d’Été  ½ 988"),
    Document("/b/", "Programación", "", "IOP IOP", "програма 危機 day-program … " * 40),
    Document("/b/#y", "a", "b \"quoted\" 'and' back\\slash", "", "program programs programme prog p"),
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with engine_page(browser) as page:
        yield page


@pytest.fixture(scope="module")
def guide() -> tuple[Document, ...]:
    return documents_of(build_site(ROOT, date.today(), Findings()).sites[0])


def test_the_table_of_terms_holds_in_the_browser(page: Page) -> None:
    rows = load_terms_table()

    found = page.evaluate(TERMS, [row.text for row in rows])

    assert [tuple(terms) for terms in found] == [row.terms for row in rows]


@pytest.mark.parametrize("language", ["en", "es", "xx"])
def test_odd_documents_give_the_index_of_minisearch(page: Page, language: str) -> None:
    ignored = IGNORED.get(language, frozenset())

    assert json.loads(index_of(ODD, ignored)) == by_minisearch(page, ODD, ignored)


def test_the_guide_gives_the_index_of_minisearch(page: Page, guide: tuple[Document, ...]) -> None:
    assert len(guide) > 300
    assert json.loads(index_of(guide, IGNORED["en"])) == by_minisearch(page, guide, IGNORED["en"])


def test_no_documents_give_an_empty_index(page: Page) -> None:
    assert json.loads(index_of((), frozenset())) == by_minisearch(page, (), frozenset())


def by_minisearch(page: Page, documents: tuple[Document, ...], ignored: frozenset[str]) -> object:
    """Return what MiniSearch writes, its terms in our order."""
    given = [{**asdict(document), "excerpt": excerpt_of(document.text)} for document in documents]
    index = json.loads(page.evaluate(INDEX, [given, sorted(ignored)]))
    index["index"].sort()
    return index
