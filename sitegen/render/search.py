"""The search page: its index as a file, and all pages by topic for who searches without a script."""

import hashlib

from sitegen.content.page import INDEX, Page
from sitegen.graph.site import Site
from sitegen.render.links import Links
from sitegen.render.output import OutputFile
from sitegen.render.views import SearchView, TopicView
from sitegen.search.module import crisis_phrases, search_module

_MOST_LINKS = 20
"""How many links a search leads to at most."""


def search_file(page: Page, site: Site) -> OutputFile:
    """Return the index, named after its language and content."""
    data = search_module(site).encode()
    fingerprint = hashlib.sha256(data).hexdigest()[:8]
    return OutputFile(f"assets/search/{site.config.language}.{fingerprint}.mjs", data, page.top)


def search_view(site: Site, links: Links, index: OutputFile) -> SearchView:
    """Return what the search page shows beside its text."""
    return SearchView(
        index_url=f"{site.config.prefix}/{index.path}",
        crisis_phrases="|".join(crisis_phrases(site)),
        most_links=_MOST_LINKS,
        topics=_topics(site, links),
    )


def _topics(site: Site, links: Links) -> tuple[TopicView, ...]:
    """Return the sections with their pages, and last the pages that stand in none."""
    top = site.children.get(INDEX, ())
    sections = tuple(
        TopicView(links.titled(page), tuple(map(links.titled, site.children[page.source_path])))
        for page in top
        if page.is_section
    )
    alone = tuple(links.titled(page) for page in top if not page.is_section)
    return (*sections, TopicView(None, alone)) if alone else sections
