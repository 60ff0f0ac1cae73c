"""The joined site, whole and frozen, as layouts and checks see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.config import SiteConfig
from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.markdown.body import Body
from sitegen.quiz.quiz import Quiz


@dataclass(frozen=True, slots=True)
class Alias:
    """An old permalink that leads to a page."""

    permalink: str
    output_path: str
    page: Page
    place: Place
    """Where the page's front matter names it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is known before anything is rendered. Pages go by their source path."""

    config: SiteConfig
    library: Library
    quizzes: Mapping[str, Quiz]
    bodies: Mapping[str, Body]
    parents: Mapping[str, Page]
    """The section page above each page; the home page has none."""
    children: Mapping[str, tuple[Page, ...]]
    """The listed pages of each section, in order."""
    neighbours: Mapping[str, tuple[Page | None, Page | None]]
    """The pages before and after each page that has its place in a section."""
    glossary: Page | None
    """The page with all terms."""
    aliases: tuple[Alias, ...]

    def ancestors(self, page: Page) -> tuple[Page, ...]:
        """Return the pages above `page`, the home page first."""
        parent = self.parents.get(page.source_path)
        return (*self.ancestors(parent), parent) if parent is not None else ()

    def listed(self) -> tuple[Page, ...]:
        """Return the pages that lists of pages name, in reading order."""
        return tuple(self._below(self.library.home)) if self.library.home is not None else ()

    def _below(self, page: Page) -> list[Page]:
        below = [page] if page.is_listed else []
        for child in self.children.get(page.source_path, ()):
            below += self._below(child)
        return below
