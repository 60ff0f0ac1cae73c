"""Links to pages, as the page they stand on sees them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitegen.config import MenuItem
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.render.views import LinkView


def links_on(page: Page, site: Site) -> "Links":
    """Return what makes the links of a page."""
    return Links(site, page, site.ancestors(page), site.config.prefix)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of one page."""

    site: Site
    page: Page
    above: tuple[Page, ...]
    """The pages above the page, the home page first."""
    prefix: str
    """What all addresses on this site begin with."""

    def to(self, page: Page, text: str = "") -> LinkView:
        """Return a link to `page`, by its short title where no text is given."""
        mark = "" if page.language == self.page.language else self.site.foreign_mark
        return LinkView(
            text=(text or page.short_title) + mark,
            url=self.prefix + page.permalink,
            description=page.front_matter.description,
            is_current=page is self.page,
            is_ancestor=page in self.above,
        )

    def titled(self, page: Page) -> LinkView:
        """Return a link to `page` by its full title, as lists of what to read show it."""
        return self.to(page, page.front_matter.title)

    def among(self, source_paths: Sequence[str]) -> tuple[Page, ...]:
        """Return those of these pages that are part of the site."""
        pages = map(self.site.library.page, source_paths)
        return tuple(page for page in pages if page is not None)

    def menu(self, items: Iterable[MenuItem]) -> tuple[LinkView, ...]:
        """Return the links of a menu; a translation has the pages' titles, for labels are in one language."""
        found = ((item, self.site.library.page(item.page)) for item in items)
        labelled = self.site.original is None
        return tuple(
            self.to(page, item.label if labelled else "") for item, page in found if page is not None
        )
