"""The chapters of the printable edition: which pages they are, in which order, by which numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site

_READ = frozenset(
    {
        Layout.SECTION,
        Layout.ARTICLE,
        Layout.PLAIN,
        Layout.FAQ,
        Layout.COMPARISON,
        Layout.GLOSSARY,
        Layout.QUIZ,
    }
)
"""What is read from end to end; others are ways into the site, or list what ends each chapter already."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page as a chapter."""

    page: Page
    number: str
    """Such as `2.1`."""
    below: tuple["Chapter", ...]

    @property
    def id(self) -> str:
        """The chapter's id in the file: the permalink, which no other element can have."""
        return self.page.permalink

    @property
    def title(self) -> str:
        """The page's whole title."""
        return self.page.front_matter.title

    def walk(self) -> Iterator["Chapter"]:
        """Yield the chapter and all below it, in reading order."""
        yield self
        for chapter in self.below:
            yield from chapter.walk()


def find_chapters(site: Site) -> tuple[Chapter, ...]:
    """Return the chapters at the top, each with those below it; the glossary is the last."""
    if site.library.home is None:
        return ()
    pages = site.children.get(site.library.home.source_path, ())
    return _numbered(sorted(pages, key=lambda page: page is site.glossary), site)


def _numbered(pages: Iterable[Page], site: Site, above: str = "") -> tuple[Chapter, ...]:
    kept = (page for page in pages if page.layout in _READ)
    return tuple(
        Chapter(page, number, _numbered(site.children.get(page.source_path, ()), site, f"{number}."))
        for number, page in ((f"{above}{position}", page) for position, page in enumerate(kept, start=1))
    )
