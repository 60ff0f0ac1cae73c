"""What machines read: sitemap, Atom feed, robots.txt."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import jinja2

from sitegen.content.page import Page
from sitegen.findings import Findings, Place
from sitegen.graph.site import Site
from sitegen.render.links import links_on
from sitegen.render.output import OutputFile
from sitegen.render.site_view import site_view
from sitegen.render.views import FeedEntry
from sitegen.templating import render_template

_NEVER = date(1970, 1, 1)
"""When a site without any dated page was updated: Atom wants a day (RFC 4287, section 4.1.1)."""


def render_feed(site: Site, environment: jinja2.Environment, findings: Findings) -> Iterator[OutputFile]:
    """Yield the Atom feed of one language."""
    home = site.library.home
    if home is None:
        return
    dated = [page for page in _listed(site) if _changed(page) != date.min]
    news = sorted(dated, key=lambda page: (_changed(page), page.source_path), reverse=True)
    view = {
        "site": site_view(site, links_on(home, site)),
        "base_url": site.config.absolute_url(home.permalink.rstrip("/")),
        "entries": [_entry(page, site) for page in news[: site.config.feed_length]],
        "updated": max(map(_changed, news), default=_NEVER),
    }
    yield from _rendered("feed.xml", home.output_path, view, environment, findings)


def render_lists(
    sites: Sequence[Site], environment: jinja2.Environment, findings: Findings
) -> Iterator[OutputFile]:
    """Yield `sitemap.xml` and `robots.txt`, which tell of the pages in all languages."""
    home = sites[0].library.home
    if home is None:
        return
    entries = [_entry(page, site) for site in sites for page in _listed(site)]
    view = {"base_url": sites[0].config.absolute_url(""), "entries": entries}
    for name in ("sitemap.xml", "robots.txt"):
        yield from _rendered(name, home.output_path, view, environment, findings)


def _listed(site: Site) -> list[Page]:
    return [page for page in site.listed() if page.publication.is_public]


def _rendered(
    name: str,
    home: str,
    view: Mapping[str, object],
    environment: jinja2.Environment,
    findings: Findings,
) -> Iterator[OutputFile]:
    """Yield the file beside the home page's."""
    text = render_template(environment, f"feeds/{name}", view, findings)
    if text is not None:
        path = home.removesuffix("index.html") + name
        yield OutputFile(path, text.encode(), Place(f"templates/feeds/{name}"))


def _changed(page: Page) -> date:
    return page.front_matter.updated or page.front_matter.published or date.min


def _entry(page: Page, site: Site) -> FeedEntry:
    front = page.front_matter
    url = site.config.absolute_url(page.permalink)
    return FeedEntry(front.title, url, front.description, front.published, front.updated)
