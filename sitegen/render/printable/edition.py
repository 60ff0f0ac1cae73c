"""The printable edition of a site: all its pages in one file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import jinja2
from markupsafe import Markup

from sitegen.assets.asset import Assets
from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.render.csp import file_policy
from sitegen.render.links import links_on
from sitegen.render.output import OutputFile
from sitegen.render.page_view import page_view
from sitegen.render.pages import minified
from sitegen.render.printable.chapters import Binder, ChapterView
from sitegen.render.printable.outline import find_chapters
from sitegen.render.printable.paper import Binding, on_paper
from sitegen.render.printable.style import css_string, joined_style, style_source
from sitegen.render.site_view import site_view
from sitegen.render.views import PageView, SiteView
from sitegen.templating import render_template


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition as a file, with what the host's policy has to allow for it."""

    file: OutputFile
    style_source: str
    """The style in the file, as a policy names it."""


@dataclass(frozen=True, slots=True)
class EditionView:
    """What stands before and around the chapters."""

    contents: tuple[ChapterView, ...]
    """The chapters at the top, each with those below it."""
    chapters: tuple[ChapterView, ...]
    """All chapters, in reading order."""
    reviewed: tuple[ChapterView, ...]
    """Those that a clinician has reviewed."""
    newest: date | None
    """The day of the last change of any chapter."""


def render_editions(
    site: Site, assets: Assets, environment: jinja2.Environment, findings: Findings
) -> Iterator[Edition]:
    """Yield the edition that each page with this layout asks for."""
    for page in site.library.pages.values():
        if page.layout is Layout.PRINTABLE:
            yield from _render_edition(page, site, assets, environment, findings)


def _render_edition(
    page: Page, site: Site, assets: Assets, environment: jinja2.Environment, findings: Findings
) -> Iterator[Edition]:
    outline = find_chapters(site)
    binding = Binding(site.config, {chapter.id: chapter.number for top in outline for chapter in top.walk()})
    edition = _edition_view(Binder(site, binding, environment, findings).bind(outline))
    view = {"site": _site_view(page, site, binding), "edition": edition, "css_string": css_string}
    running = render_template(environment, "printable/running.css", view, findings) or ""
    sheets = {name for chapter in edition.chapters for name in chapter.page.styles}
    style = joined_style(sorted(sheets), running, assets)
    view |= {"page": _page_view(page, site, binding, style), "style": style}
    html = render_template(environment, "layouts/printable.html", view, findings)
    if html is not None:
        yield Edition(OutputFile(page.output_path, minified(html), page.top), style_source(style))


def _edition_view(contents: tuple[ChapterView, ...]) -> EditionView:
    chapters = tuple(chapter for top in contents for chapter in top.walk())
    days = [day for chapter in chapters if (day := chapter.page.updated or chapter.page.published)]
    reviewed = tuple(chapter for chapter in chapters if chapter.page.review.is_reviewed)
    return EditionView(contents, chapters, reviewed, max(days, default=None))


def _site_view(page: Page, site: Site, binding: Binding) -> SiteView:
    """Return the site as the file shows it: where it is published, and where in the file help is."""
    shown = site_view(site, links_on(page, site))
    emergency = shown.emergency
    if emergency is not None:
        emergency = replace(emergency, url=binding.address(emergency.url, page.permalink))
    home_url = shown.home_url.removeprefix(site.config.prefix)
    return replace(shown, home_url=site.config.absolute_url(home_url), emergency=emergency)


def _page_view(page: Page, site: Site, binding: Binding, style: str) -> PageView:
    shown = page_view(page, site, links_on(page, site))
    body = Markup(on_paper(shown.body, page.permalink, binding))  # noqa: S704 - from our own conversion
    return replace(shown, body=body, csp=file_policy(style_source(style)))
