"""Links to pages, as the page they stand on sees them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitegen.config import MenuItem
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.render.views import LinkView


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of one page."""

    site: Site
    page: Page

    def to(self, page: Page, text: str = "") -> LinkView:
        """Return a link to `page`, by its short title where no text is given."""
        return LinkView(
            text=text or page.short_title,
            url=self.site.config.prefix + page.permalink,
            description=page.front_matter.description,
            is_current=page is self.page,
            is_ancestor=page in self.site.ancestors(self.page),
        )

    def to_all(self, pages: Iterable[Page]) -> tuple[LinkView, ...]:
        """Return a link to each page."""
        return tuple(self.to(page) for page in pages)

    def by_source_path(self, source_paths: Sequence[str]) -> tuple[LinkView, ...]:
        """Return a link to each of these pages that is part of the site."""
        pages = self.site.library.pages
        return self.to_all(pages[path] for path in source_paths if path in pages)

    def menu(self, items: Sequence[MenuItem]) -> tuple[LinkView, ...]:
        """Return the links of a menu."""
        pages = self.site.library.pages
        return tuple(self.to(pages[item.page], item.label) for item in items if item.page in pages)
