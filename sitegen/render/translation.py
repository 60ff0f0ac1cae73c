"""A page in the other languages of its site, and what a translated page says of itself."""

from sitegen.content.page import INDEX, Page
from sitegen.graph.shown import is_stale
from sitegen.graph.site import Site
from sitegen.language.language import own_name
from sitegen.render.links import Links
from sitegen.render.views import TranslationView, VersionView


def versions_of(page: Page, site: Site) -> tuple[VersionView, ...]:
    """Return the page in each language of the site; none where the site has but one."""
    homes, own = site.versions.get(INDEX, {}), site.versions.get(page.source_path, {})
    if not site.config.translated_into:
        return ()
    return tuple(
        VersionView(
            language=tag,
            name=own_name(tag),
            url=site.config.prefix + own.get(tag, home).permalink,
            absolute_url=site.config.absolute_url(own.get(tag, home).permalink),
            is_current=tag == site.language.tag,
            is_translated=tag in own,
        )
        for tag, home in homes.items()
    )


def translation_of(page: Page, site: Site, links: Links) -> TranslationView | None:
    """Return what a translated page says of itself; nothing for an original."""
    if site.original is None:
        return None
    original = site.original.library.pages[page.source_path]
    tag = site.original.language.tag
    return TranslationView(links.titled(original), site.language.name_of(tag), is_stale(page, site))
