"""What a page shows beside its own words."""

from collections.abc import Iterator

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site


def names_on(page: Page, site: Site) -> Iterator[str]:
    """Yield the names of what readers see on a page: its own, then those of entries and quizzes.

    Sources are left out: their titles stand as they were published.
    """
    yield page.source_path
    yield from (
        f"{kind}/{id_}" for kind, id_ in sorted(site.ties[page.source_path].entries) if kind != "sources"
    )
    yield from (f"contacts/{id_}" for id_ in site.config.crisis_contacts)
    if has_ladder(page):
        yield from (f"levels/{id_}" for id_ in site.library.registries.levels)
    if page.layout is Layout.GLOSSARY:
        yield from (f"glossary/{id_}" for id_ in site.library.registries.glossary)


def has_ladder(page: Page) -> bool:
    """Whether the layout shows the ladder of all levels."""
    return page.layout is Layout.HOME or page.front_matter.level is not None


def is_stale(page: Page, site: Site) -> bool:
    """Whether something on a translated page was made from words that the original no longer has."""
    found = (site.translations.get(name) for name in names_on(page, site))
    return any(not translation.is_current for translation in found if translation is not None)
