"""What the check says of single pages; whole sites stand in `tests/sites/`."""

from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.pipeline import build_site
from tests.unit.check.reviewed_site import FILES

TODAY = date(2026, 11, 22)
PARTIAL = "templates/partials/structured-data.html"
HONEST = '"@type": "WebPage", "name": {{ page.title | tojson }}'
PERSON = '"reviewedBy": {"@type": "Person", "name": "Jordan Lee", "honorificSuffix": "LCSW"}'
SIGNED = """\
---
title: A page
description: About it.
review: {by: Jordan Lee, credentials: LCSW, on: 2026-11-01}
---

Words.
"""


def found_with(data: str, page: str, root: Path) -> set[tuple[str, str]]:
    """Return what the check finds on the page of a small site with this structured data."""
    files = {
        "site_config.yaml": FILES["site_config.yaml"],
        "content/contacts.yaml": FILES["content/contacts.yaml"],
        "content/_index.md": page,
        PARTIAL: f'<script type="application/ld+json">{{"@context": "https://schema.org", {data}}}</script>',
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    found = build_site(root, TODAY, Findings()).findings
    return {(f.rule, f.message) for f in found if f.rule.startswith("structured-data/")}


def test_a_review_that_the_page_shows_may_be_named(tmp_path: Path) -> None:
    data = f'{HONEST}, "lastReviewed": "2026-11-01", {PERSON}'

    assert found_with(data, SIGNED, tmp_path) == set()


@pytest.mark.parametrize(
    "data",
    [
        f'"lastReviewed": "2026-11-01", {PERSON.replace("Jordan Lee", "Someone")}',
        f'"lastReviewed": "2026-11-01", {PERSON.replace("LCSW", "A page")}',
        f'"lastReviewed": "2026-11-02", {PERSON}',
        PERSON,
    ],
)
def test_a_review_other_than_the_one_that_was_signed_is_found(data: str, tmp_path: Path) -> None:
    rules = {rule for rule, _ in found_with(f"{HONEST}, {data}", SIGNED, tmp_path)}

    assert "structured-data/unsigned-review" in rules


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('"description": "Cures all"', 'says "Cures all", and the page does not show it.'),
        ('"datePublished": "2026-01-01"', 'says "2026-01-01", and the page does not show it.'),
        ('"inLanguage": "es"', 'says "es", and the page does not show it.'),
        ('"url": "https://example.com/"', 'leads to "https://example.com/", and no link of the page does.'),
        ('"publisher": {"@type": "Physician"}', 'speaks of a "Physician".'),
    ],
)
def test_a_message_says_what_is_wrong(data: str, message: str, tmp_path: Path) -> None:
    found = {text for _, text in found_with(f"{HONEST}, {data}", SIGNED, tmp_path)}

    assert found == {f"The structured data of this page {message}"}


@pytest.mark.parametrize("address", ["https://example.org/anything/", "/anything/", "#costs"])
def test_addresses_of_the_site_may_be_named(address: str, tmp_path: Path) -> None:
    assert found_with(f'{HONEST}, "url": "{address}"', SIGNED, tmp_path) == set()


@pytest.mark.parametrize("data", ['"@type": "WebPage",', '"name": A page'])
def test_what_is_no_json_is_found(data: str, tmp_path: Path) -> None:
    rules = {rule for rule, _ in found_with(data, SIGNED, tmp_path)}

    assert rules == {"structured-data/unreadable"}
