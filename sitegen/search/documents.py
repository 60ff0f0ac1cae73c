"""What can be found: each part of each page, and each term of the glossary."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.content.registries import Level
from sitegen.graph.site import Site
from sitegen.markdown.body import Section


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that a search leads to."""

    url: str
    title: str
    """Of its page."""
    heading: str
    """Empty for the page as a whole."""
    names: str
    """What else it is called."""
    text: str


def documents_of(site: Site) -> tuple[Document, ...]:
    """Return all documents, page by page, in reading order."""
    pages = (page for page in site.listed() if page.layout is not Layout.SEARCH)
    return tuple(document for page in pages for document in _documents(page, site))


def _documents(page: Page, site: Site) -> Iterator[Document]:
    title = page.front_matter.title
    top, *sections = site.bodies[page.source_path].sections
    yield _whole(page, top, site)
    for section in sections:
        yield Document(_url(page, site, section.id), title, section.heading, "", section.text)
    if page is site.glossary:
        for term_id, term in site.library.registries.glossary.items():
            names = _joined((term.short, *term.also))
            yield Document(_url(page, site, term_id), title, term.term, names, term.definition)


def _whole(page: Page, top: Section, site: Site) -> Document:
    front = page.front_matter
    level = site.library.registries.levels.get(front.level or "")
    names = (front.short_title, *(_names(level) if level is not None else ()))
    facts = _facts(level) if level is not None else ()
    texts = (front.description, front.main_message, *facts, top.text, *front.topics)
    return Document(_url(page, site), front.title, "", _joined(names), _joined(texts))


def _names(level: Level) -> tuple[str, ...]:
    names = level.names
    return level.name, level.short_name, *names.everyday, names.asam, names.medicare


def _facts(level: Level) -> tuple[str, ...]:
    return level.summary, level.setting, level.paid_by


def _joined(texts: tuple[str, ...]) -> str:
    return " ".join(text for text in texts if text)


def _url(page: Page, site: Site, anchor: str = "") -> str:
    return site.config.prefix + page.permalink + (f"#{anchor}" if anchor else "")
