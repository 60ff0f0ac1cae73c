"""Links to pages, as the page they stand on sees them."""

from collections.abc import Sequence
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

    def titled(self, page: Page) -> LinkView:
        """Return a link to `page` by its full title, as lists of what to read show it."""
        return self.to(page, page.front_matter.title)

    def among(self, source_paths: Sequence[str]) -> tuple[Page, ...]:
        """Return those of these pages that are part of the site."""
        pages = self.site.library.pages
        return tuple(pages[path] for path in source_paths if path in pages)

    def menu(self, items: Sequence[MenuItem]) -> tuple[LinkView, ...]:
        """Return the links of a menu."""
        pages = self.site.library.pages
        return tuple(self.to(pages[item.page], item.label) for item in items if item.page in pages)
