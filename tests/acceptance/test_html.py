"""Every page is valid HTML, with the same parts in the same order: help in a crisis comes first."""

from pathlib import Path

import html5lib
import pytest
import turbohtml
from turbohtml.conformance import check

from sitegen.html_pieces import parsed_pieces, plain_pieces
from tests.acceptance.html_pages import pages_of

OUTDATED = {"expected-named-entity", "named-entity-without-semicolon"}
"""What html5lib says of character references: the standard now allows a bare "&" in an address."""

POINTERS = ("aria-controls", "aria-describedby", "aria-labelledby", "for", "headers", "popovertarget")
"""Attributes that hold the ids of elements on the same page."""

MARKUP = ("{{", "}}", "{%", "[@", "[!", "](", "**", "```")
"""What editors write and readers never see."""

TEXT = "//body//text()[not(ancestor::code or ancestor::script)]"

PARTS = (
    "body > .g-skip-link:first-child + .g-crisis-strip + .g-header",
    "body > .g-main + .g-footer:nth-last-child(-n + 2)",  # after it stands what machines read
    "main h1",
)


def test_pages_parse_without_errors(published: Path) -> None:
    errors = {
        file.relative_to(published).as_posix(): parse_errors(file.read_text(encoding="utf-8"))
        for file in published.rglob("*.html")
    }

    assert {path: found for path, found in errors.items() if found} == {}


def test_pages_conform_to_the_standard_with_no_id_used_twice(published: Path) -> None:
    reports = {path: check(page) for path, page in pages_of(published).items()}

    assert {path: report.messages for path, report in reports.items() if report.messages} == {}


def test_pages_are_written_so_plainly_that_they_are_quickly_taken_apart(published: Path) -> None:
    pages = {file: file.read_text(encoding="utf-8") for file in published.rglob("*.html")}

    assert [file for file, page in pages.items() if plain_pieces(page) != parsed_pieces(page)] == []


@pytest.mark.parametrize("attribute", POINTERS)
def test_whatever_names_an_id_names_one_on_its_page(published: Path, attribute: str) -> None:
    missing = {
        path: set(values(page, attribute)) - set(values(page, "id"))
        for path, page in pages_of(published).items()
    }

    assert {path: ids for path, ids in missing.items() if ids} == {}


@pytest.mark.parametrize("part", PARTS)
def test_every_page_has_the_same_parts_in_the_same_order(published: Path, part: str) -> None:
    counts = {path: len(page.select(part)) for path, page in pages_of(published).items()}

    assert counts == dict.fromkeys(counts, 1)


def test_no_mark_up_of_the_sources_is_shown(published: Path) -> None:
    shown = {
        path: [str(text) for text in page.xpath_iter(TEXT)] for path, page in pages_of(published).items()
    }

    leftovers = {
        path: [text for text in texts if any(mark in text for mark in MARKUP)]
        for path, texts in shown.items()
    }
    assert {path: texts for path, texts in leftovers.items() if texts} == {}


def parse_errors(text: str) -> list[str]:
    parser = html5lib.HTMLParser()
    parser.parse(text)
    of_structure = [f"{place}: {code}" for place, code, _ in parser.errors if code not in OUTDATED]
    of_characters = [f"{error.line, error.col}: {error.code}" for error in turbohtml.parse(text).errors]
    return [*of_structure, *of_characters]


def values(page: turbohtml.Document, attribute: str) -> list[str]:
    """Return the words of the attribute wherever it is given."""
    found = [element.attrs[attribute] for element in page.select(f"[{attribute}]")]
    return [word for value in found for word in (value if isinstance(value, list) else str(value).split())]
