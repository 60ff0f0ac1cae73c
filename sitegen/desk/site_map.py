"""The sections and pages of each language, as readers reach them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.content.page import Page
from sitegen.desk.ways import Way, Ways
from sitegen.graph.site import Site
from sitegen.language.language import own_name


@dataclass(frozen=True, slots=True)
class Branch:
    """A page with those below it."""

    way: Way
    layout: str
    marks: tuple[str, ...]
    """From where else readers come, such as the menu."""
    below: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class LanguageMap:
    """The pages in one language."""

    language: str
    """Its own name."""
    pages: int
    tree: tuple[Branch, ...]
    """The home page with all below it."""
    apart: tuple[Branch, ...]
    """Pages in no list of pages: readers need a link or the menu."""


def site_maps(sites: Sequence[Site], ways: Ways) -> tuple[LanguageMap, ...]:
    """Return the map of each language, the original's first."""
    return tuple(_map(site, ways) for site in sites)


def _map(site: Site, ways: Ways) -> LanguageMap:
    home = site.library.home
    reached = {page.source_path for page in _walk(home, site)} if home is not None else set()
    return LanguageMap(
        language=own_name(site.language.tag),
        pages=len(site.library.pages),
        tree=(_branch(home, site, ways),) if home is not None else (),
        apart=tuple(
            _leaf(page, (), site, ways)
            for page in site.library.pages.values()
            if page.source_path not in reached
        ),
    )


def _walk(page: Page, site: Site) -> Iterator[Page]:
    yield page
    for child in site.children.get(page.source_path, ()):
        yield from _walk(child, site)


def _branch(page: Page, site: Site, ways: Ways) -> Branch:
    children = site.children.get(page.source_path, ())
    return _leaf(page, tuple(_branch(child, site, ways) for child in children), site, ways)


def _leaf(page: Page, below: tuple[Branch, ...], site: Site, ways: Ways) -> Branch:
    menus = {"in the menu": site.config.menu, "at the foot": site.config.footer}
    marks = tuple(
        mark for mark, items in menus.items() if page.source_path in {str(item.page) for item in items}
    )
    return Branch(ways.to_page(page), page.layout.value, marks, below)
