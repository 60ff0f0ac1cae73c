"""The joined site, whole and frozen, as layouts and checks see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.config import SiteConfig
from sitegen.content.front_matter import Layout
from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.graph.translations import Translation
from sitegen.language.language import Language
from sitegen.markdown.body import Body, Ties
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
    """Everything that is known of one language before anything is rendered. Pages go by their source path."""

    config: SiteConfig
    language: Language
    library: Library
    quizzes: Mapping[str, Quiz]
    bodies: Mapping[str, Body]
    ties: Mapping[str, Ties]
    """What ties each body to the rest of the site."""
    parents: Mapping[str, Page]
    """The section page above each page; the home page has none."""
    children: Mapping[str, tuple[Page, ...]]
    """The listed pages of each section, in order."""
    neighbours: Mapping[str, tuple[Page | None, Page | None]]
    """The pages before and after each page that has its place in a section."""
    unique: Mapping[str, Page]
    """By layout, the pages that others look for by it."""
    aliases: tuple[Alias, ...]
    original: "Site | None"
    """The site in the language that this one is translated from."""
    translations: Mapping[str, Translation]
    """What is translated, by name: a page's source path, or kind and id as in `levels/iop`."""
    versions: Mapping[str, Mapping[str, Page]]
    """Each page in all languages that it is in, by the language's tag."""

    @property
    def glossary(self) -> Page | None:
        """The page with all terms."""
        return self.unique.get(Layout.GLOSSARY.value)

    @property
    def search(self) -> Page | None:
        """The page that searches; a second one has the same index."""
        return self.unique.get(Layout.SEARCH.value)

    @property
    def foreign_mark(self) -> str:
        """What follows the title of a page that is not translated, such as ` (in English)`."""
        return self.language.mark_of(self.original.language.tag) if self.original is not None else ""

    def owns(self, output_path: str) -> bool:
        """Whether a file of the output is in this language."""
        folder = output_path.partition("/")[0]
        if self.original is not None:
            return folder == self.language.tag.lower()
        return folder not in {tag.lower() for tag in self.config.translated_into}

    def ties_of(self, source_path: str) -> Ties | None:
        """Return what ties a page to the rest; of one that is not translated, the original's."""
        if source_path not in self.ties and self.original is not None:
            return self.original.ties_of(source_path)
        return self.ties.get(source_path)

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
