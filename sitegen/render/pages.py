"""Pages and aliases through their layouts."""

from collections.abc import Iterator
from dataclasses import replace

import jinja2
import minify_html

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.graph.site import Alias, Site
from sitegen.render.crisis import crisis_urls, speaks_of_suicide
from sitegen.render.links import links_on
from sitegen.render.output import OutputFile
from sitegen.render.page_view import page_view
from sitegen.render.references import all_references, all_terms
from sitegen.render.search import search_file, search_view
from sitegen.render.site_view import site_view
from sitegen.templating import render_template


def render_page(
    page: Page, site: Site, environment: jinja2.Environment, findings: Findings
) -> Iterator[OutputFile]:
    """Yield the HTML file of a page, and before it what it loads of its own.

    There is no page where its layout is at fault.
    """
    links = links_on(page, site)
    shown = page_view(page, site, links)
    view: dict[str, object] = {"site": site_view(site, links), "page": shown}
    if page.layout is Layout.GLOSSARY:
        view["glossary"] = all_terms(site)
    if page.layout is Layout.SOURCES:
        view["sources"] = all_references(site, links)
    if page.layout is Layout.SEARCH:
        index = search_file(page, site)
        view["search"] = search_view(site, links, index)
        if page is site.search:
            yield index
    layout = f"layouts/{page.layout.value}.html"
    html = render_template(environment, layout, view, findings)
    if html is not None and _speaks_of_suicide(html, site):
        view["page"] = replace(shown, shows_crisis_block=True)
        html = render_template(environment, layout, view, findings)
    if html is not None:
        yield OutputFile(page.output_path, minified(html), page.top)


def _speaks_of_suicide(html: str, site: Site) -> bool:
    """Return whether a page, whatever part of it, mentions suicide before it says who to call."""
    contacts = site.library.registries.contacts
    return speaks_of_suicide(html, contacts, crisis_urls(contacts, site.config.crisis_contacts))


def render_alias(
    alias: Alias, site: Site, environment: jinja2.Environment, findings: Findings
) -> Iterator[OutputFile]:
    """Yield the page at an old permalink that leads to the new one."""
    view = {
        "title": alias.page.front_matter.title,
        "language": site.config.language,
        "target": site.config.absolute_url(alias.page.permalink),
        "target_path": site.config.prefix + alias.page.permalink,
    }
    html = render_template(environment, "feeds/alias.html", view, findings)
    if html is not None:
        yield OutputFile(alias.output_path, minified(html), alias.place)


def minified(html: str) -> bytes:
    """Return a page without what no browser needs, still conforming to the HTML standard."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True).encode()
