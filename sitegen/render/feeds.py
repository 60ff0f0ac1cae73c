"""What machines read: sitemap, Atom feed, robots.txt."""

from collections.abc import Iterator
from datetime import date

import jinja2

from sitegen.content.page import Page
from sitegen.findings import Findings, Place
from sitegen.graph.site import Site
from sitegen.render.links import Links
from sitegen.render.output import OutputFile
from sitegen.render.site_view import site_view
from sitegen.render.views import FeedEntry
from sitegen.templating import render_template

_NEVER = date(1970, 1, 1)
"""When a site without any dated page was updated: Atom wants a day (RFC 4287, section 4.1.1)."""


def render_feeds(site: Site, environment: jinja2.Environment, findings: Findings) -> Iterator[OutputFile]:
    """Yield `sitemap.xml`, `feed.xml` and `robots.txt`."""
    home = site.library.home
    if home is None:
        return
    listed = [page for page in site.listed() if page.publication.is_public]
    dated = [page for page in listed if _changed(page) != date.min]
    news = sorted(dated, key=lambda page: (_changed(page), page.source_path), reverse=True)
    entries = {
        "sitemap.xml": [_entry(page, site) for page in listed],
        "feed.xml": [_entry(page, site) for page in news[: site.config.feed_length]],
        "robots.txt": [],
    }
    for name, pages in entries.items():
        view = {
            "site": site_view(site, Links(site, home)),
            "base_url": site.config.absolute_url(""),
            "entries": pages,
            "updated": max((_changed(page) for page in news), default=_NEVER),
        }
        text = render_template(environment, f"feeds/{name}", view, findings)
        if text is not None:
            yield OutputFile(name, text.encode(), Place(f"templates/feeds/{name}"))


def _changed(page: Page) -> date:
    return page.front_matter.updated or page.front_matter.published or date.min


def _entry(page: Page, site: Site) -> FeedEntry:
    front = page.front_matter
    url = site.config.absolute_url(page.permalink)
    return FeedEntry(front.title, url, front.description, front.published, front.updated)
