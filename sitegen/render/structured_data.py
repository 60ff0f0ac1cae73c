"""What a page says to machines, in the words of schema.org: only what it says to its readers too.

A page counts as medical where it speaks of care; its publisher is an organization, never a medical one.
A check reads the built page and compares. Every byte is loaded by readers who have no use for it, so sources
are named by their address alone and questions have their short answers.
"""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from sitegen.content.collections import Faq
from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.render.references import all_terms
from sitegen.render.views import PageView, ReviewView

Json = str | int | Mapping[str, "Json"] | Sequence["Json"]

_NOTHING_TO_SAY = frozenset((Layout.NOT_FOUND, Layout.PRINTABLE))
_NOT_MEDICAL = frozenset((Layout.HOME, Layout.PLAIN, Layout.SOURCES, Layout.SEARCH))


def structured_data(shown: PageView, page: Page, site: Site) -> Markup:
    """Return the JSON-LD of a page, for a script element; nothing for one that nobody should find."""
    if page.layout in _NOTHING_TO_SAY:
        return Markup()
    text = json.dumps(_page(shown, page, site), ensure_ascii=False, separators=(",", ":"))
    # A script element ends at "</script", and "<!--" changes how it ends (HTML, section 4.12.1.3).
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - nothing in it can end the element


def _page(shown: PageView, page: Page, site: Site) -> Json:
    questions = _questions(page, site)
    kind = "WebPage" if page.layout in _NOT_MEDICAL else "MedicalWebPage"
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": [kind, "FAQPage"] if questions else kind,
            "url": shown.canonical_url,
            "name": shown.title,
            "inLanguage": site.config.language,
            "datePublished": shown.published.isoformat() if shown.published is not None else "",
            "dateModified": shown.updated.isoformat() if shown.updated is not None else "",
            **_review(shown.review),
            "isPartOf": _website(page, site),
            "publisher": {"@type": "Organization", "name": site.config.publisher.name},
            "breadcrumb": _breadcrumb(shown, site),
            "citation": [{"@type": "CreativeWork", "url": source.url} for source in shown.references],
            "mainEntity": questions or (_glossary(shown, site) if page is site.glossary else ""),
        }
    )


def _review(review: ReviewView) -> Mapping[str, Json]:
    if not review.is_reviewed or review.on is None:
        return {}
    person = {"@type": "Person", "name": review.by, "honorificSuffix": review.credentials}
    return {"lastReviewed": review.on.isoformat(), "reviewedBy": _filled(person)}


def _website(page: Page, site: Site) -> Json:
    config, home = site.config, site.library.home
    url = config.absolute_url(home.permalink if home is not None else "/")
    tagline = config.tagline if page is home else ""
    return _filled({"@type": "WebSite", "url": url, "name": config.title, "description": tagline})


def _breadcrumb(shown: PageView, site: Site) -> Json:
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "name": link.text, "item": _absolute(link.url, site)}
        for position, link in enumerate(shown.breadcrumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items} if items else ""


def _questions(page: Page, site: Site) -> list[Json]:
    """Return the questions of a page that is there for them, with their short answers."""
    if page.layout is not Layout.FAQ:
        return []
    body, faqs = site.bodies[page.source_path], site.library.entries["faqs"]
    questions = {
        f"{entry.id}-{item_id}": item.question
        for entry in (faqs.get(id_) for kind, id_ in sorted(body.entries) if kind == "faqs")
        if entry is not None and isinstance(entry.value, Faq)
        for item_id, item in entry.value.items.items()
    }
    return [
        {
            "@type": "Question",
            "name": questions[answer.id],
            "acceptedAnswer": {"@type": "Answer", "text": answer.text},
        }
        for answer in body.answers
        if answer.id in questions
    ]


def _glossary(shown: PageView, site: Site) -> Json:
    terms = [
        _filled(
            {
                "@type": "DefinedTerm",
                "name": term.term,
                "alternateName": term.short,
                "description": term.definition,
                "url": _absolute(term.url, site),
            }
        )
        for term in all_terms(site)
    ]
    return {"@type": "DefinedTermSet", "name": shown.title, "hasDefinedTerm": terms} if terms else ""


def _absolute(url: str, site: Site) -> str:
    """Return the full form of a URL within the site, which carries the prefix already."""
    return site.config.absolute_url(url.removeprefix(site.config.prefix))


def _filled(values: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return what has a value."""
    return {name: value for name, value in values.items() if value not in ("", [])}
