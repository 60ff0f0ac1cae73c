"""A page as others see it when somebody shares its link.

A chat or a feed shows the title and the picture of a link to whoever looks at the screen. A page with an exit
button is one whose reader may be watched, so its link speaks of the site and says nothing of the page. The
address itself cannot be hidden; most previews show its domain alone.
"""

import babel

from sitegen.cache import digest
from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.pictures.card import HEIGHT, WIDTH, Card, card_of
from sitegen.render.views import SharedView

FOLDER = "assets/shared"


def shared_view(page: Page, site: Site) -> SharedView:
    """Return what previews of a link to the page show."""
    front, config, card = page.front_matter, site.config, card_on(page, site)
    is_home = page.layout is Layout.HOME
    return SharedView(
        kind="website" if is_home else "article",
        title=config.title if is_home or front.quick_exit else front.title,
        description=(config.tagline or config.description) if front.quick_exit else front.description,
        image_url=config.absolute_url(f"/{picture_path(card)}"),
        image_text=card.words,
        image_width=WIDTH,
        image_height=HEIGHT,
        locale=_locale(site.language.locale),
    )


def card_on(page: Page, site: Site) -> Card:
    """Return the words of the page's picture."""
    says_title = page.layout is not Layout.HOME and not page.front_matter.quick_exit
    return card_of(page.front_matter.title if says_title else "", site.config.title)


def picture_path(card: Card) -> str:
    """Return where the picture with these words is published.

    New words have a new address, for previews are kept by address; and no address names a page.
    """
    return f"{FOLDER}/{digest(card.title.encode(), card.site_name.encode())[:8]}.png"


def _locale(locale: babel.Locale) -> str:
    """Return a language as Open Graph writes it: with a country, the usual one where it names none."""
    likely = babel.core.get_global("likely_subtags").get(locale.language, "")
    country = locale.territory or likely.rpartition("_")[2]
    return f"{locale.language}_{country}" if country else ""
