"""What pages say to machines is true, in the words of schema.org, and small."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.html_pages import linked_pages_of, pages_of

BASE = "https://example.org/harbor"
SITE = {"@type": "WebSite", "url": f"{BASE}/", "name": "Harbor guide"}
PUBLISHER = {"@type": "Organization", "name": "Jordan Example"}
HANDBOOK = {"@type": "CreativeWork", "url": "https://books.example.org/handbook"}
LIFELINE = {"@type": "CreativeWork", "url": "https://988lifeline.org/get-help/what-to-expect/"}
HOME = {"@type": "ListItem", "position": 1, "name": "Harbor guide", "item": f"{BASE}/"}
LEVELS = {"@type": "ListItem", "position": 2, "name": "Levels of care", "item": f"{BASE}/levels/"}

WHOLE: dict[str, dict[str, Any]] = {
    "index.html": {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": f"{BASE}/",
        "name": "Harbor guide",
        "inLanguage": "en-US",
        "datePublished": "2026-01-05",
        "dateModified": "2026-11-01",
        "isPartOf": {**SITE, "description": "every kind of content on a few pages"},
        "publisher": PUBLISHER,
        "citation": [HANDBOOK],
    },
    "levels/outpatient/index.html": {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": f"{BASE}/levels/outpatient/",
        "name": "Weekly outpatient therapy",
        "inLanguage": "en-US",
        "datePublished": "2026-04-01",
        "dateModified": "2026-11-10",
        "lastReviewed": "2026-11-10",
        "reviewedBy": {"@type": "Person", "name": "Jordan Example", "honorificSuffix": "LCSW"},
        "isPartOf": SITE,
        "publisher": PUBLISHER,
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [HOME, LEVELS]},
        "citation": [HANDBOOK, LIFELINE],
    },
    "questions/index.html": {
        "@context": "https://schema.org",
        "@type": ["MedicalWebPage", "FAQPage"],
        "url": f"{BASE}/questions/",
        "name": "Questions",
        "inLanguage": "en-US",
        "isPartOf": SITE,
        "publisher": PUBLISHER,
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [HOME]},
        "citation": [HANDBOOK, LIFELINE],
        "mainEntity": [
            {
                "@type": "Question",
                "name": "What does it cost?",
                "acceptedAnswer": {
                    "@type": "Answer",
                    "text": "It depends on your plan; ask before the first visit.",
                },
            },
            {
                "@type": "Question",
                "name": "Can I keep my job?",
                "acceptedAnswer": {"@type": "Answer", "text": "Often, yes."},
            },
        ],
    },
    "glossary/index.html": {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": f"{BASE}/glossary/",
        "name": "Glossary",
        "inLanguage": "en-US",
        "isPartOf": SITE,
        "publisher": PUBLISHER,
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [HOME]},
        "mainEntity": {
            "@type": "DefinedTermSet",
            "name": "Glossary",
            "hasDefinedTerm": [
                {
                    "@type": "DefinedTerm",
                    "name": "copay",
                    "description": "A fixed part of the price that you pay.",
                    "url": f"{BASE}/glossary/#copay",
                },
                {
                    "@type": "DefinedTerm",
                    "name": "intensive outpatient program",
                    "alternateName": "IOP",
                    "description": "Several hours of care on several days a week; you sleep at home.",
                    "url": f"{BASE}/glossary/#intensive-outpatient-program",
                },
            ],
        },
    },
}

ABOVE = {
    "Answer": "CreativeWork",
    "BreadcrumbList": "ItemList",
    "CreativeWork": "Thing",
    "DefinedTerm": "Thing",
    "DefinedTermSet": "CreativeWork",
    "FAQPage": "WebPage",
    "ItemList": "Thing",
    "ListItem": "Thing",
    "MedicalWebPage": "WebPage",
    "Organization": "Thing",
    "Person": "Thing",
    "Question": "CreativeWork",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
}
"""Types of schema.org, each with one above it; types between the two that bring nothing here are left out."""
PROPERTIES = {
    "Thing": {"alternateName", "description", "name", "url"},
    "CreativeWork": {
        *("citation", "dateModified", "datePublished", "inLanguage"),
        *("isPartOf", "mainEntity", "publisher", "text"),
    },
    "DefinedTermSet": {"hasDefinedTerm"},
    "ItemList": {"itemListElement"},
    "ListItem": {"item", "position"},
    "Person": {"honorificSuffix"},
    "Question": {"acceptedAnswer"},
    "WebPage": {"breadcrumb", "lastReviewed", "reviewedBy"},
}
"""What each type brings, as its page on schema.org says: /WebPage, /FAQPage, /DefinedTerm and so on."""


def data_on(site: Path) -> dict[str, dict[str, Any]]:
    """Return the structured data by page, of the pages that have any."""
    scripts = {
        path: page.select("script[type='application/ld+json']") for path, page in pages_of(site).items()
    }
    return {path: json.loads(found[0].text) for path, found in scripts.items() if found}


def nodes_in(data: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, dict):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from nodes_in(part)


def properties_of(kind: str) -> set[str]:
    above = properties_of(ABOVE[kind]) if kind in ABOVE else set()
    return above | PROPERTIES.get(kind, set())


@pytest.mark.parametrize("path", WHOLE)
def test_a_page_says_to_machines_what_it_says_to_readers(everything: Path, path: str) -> None:
    assert data_on(everything)[path] == WHOLE[path]


def test_every_page_but_the_one_for_wrong_addresses_has_structured_data(published: Path) -> None:
    without = linked_pages_of(published).keys() - data_on(published).keys()

    assert all(path.endswith("404.html") for path in without)


def test_structured_data_speaks_the_words_of_schema_org(published: Path) -> None:
    unknown = set()
    for node in (node for data in data_on(published).values() for node in nodes_in(data)):
        kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        known = {"@type", "@context"}.union(*map(properties_of, kinds))
        unknown |= {(str(kinds), name) for name in node if name not in known}
        unknown |= {(kind, "") for kind in kinds if kind not in ABOVE}

    assert unknown == set()


def test_nothing_in_structured_data_is_empty(published: Path) -> None:
    nodes = [node for data in data_on(published).values() for node in nodes_in(data)]

    assert [node for node in nodes if not all(node.values())] == []


def test_no_page_of_the_guide_names_a_reviewer_while_nobody_has_signed(published: Path) -> None:
    reviewed = {path for path, data in data_on(published).items() if "reviewedBy" in data}
    signed = {
        path
        for path, page in pages_of(published).items()
        if page.select(".g-review time") and "read and approved this page" in page.select(".g-review")[0].text
    }

    assert reviewed == signed
