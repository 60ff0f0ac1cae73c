"""A page that was just saved, made ahead of the build that follows.

A build looks at the whole site, and takes the longer the larger that is. Most saves change the text of one
page, and whoever saves it waits for that page. What is made of it here stands until the build is done, which
decides.
"""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.load_pages import read_again, translated_page
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.markdown.body import ties_of
from sitegen.markdown.convert import convert_body
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.settings import make_settings
from sitegen.pipeline import Build
from sitegen.render.output import OutputFile
from sitegen.render.pages import render_page

V = TypeVar("V")


def page_ahead(build: Build, path: str) -> OutputFile | None:
    """Return the HTML file that the page at `path`, such as `content/levels/iop.md`, would become now.

    None where that is for the build to say: where this is no page of the site, where more has changed than
    the words below its front matter, or where an error is found in them.
    """
    for site in build.sites:
        page, findings = _page_at(path, site), Findings()
        if page is not None:
            now = _read(page, site, build, findings)
            file = _rendered(now, site, build, findings) if now is not None else None
            return None if any(finding.severity.stops_writing for finding in findings) else file
    return None


def _page_at(path: str, site: Site) -> Page | None:
    tag = site.library.language
    source_path = path.removeprefix("content/")
    page = site.library.pages.get(source_path.removesuffix(f".{tag}.md") + ".md" if tag else source_path)
    return page if page is not None and page.path == path else None


def _read(page: Page, site: Site, build: Build, findings: Findings) -> Page | None:
    """Return a page as it is now, if nothing but its words has changed."""
    source = ContentFile(page.source_path, FileKind.PAGE, build.root / "content", page.path, page.language)
    now = read_again(source, build.day, findings)
    if now is not None and site.original is not None:
        now = translated_page(now, site.original.library.pages[page.source_path], findings)
    return now if now is not None and now.digest == page.digest else None


def _rendered(page: Page, site: Site, build: Build, findings: Findings) -> OutputFile | None:
    path, environment = page.source_path, build.environments[site.language.tag]
    library = replace(site.library, pages=_with(site.library.pages, path, page))
    settings = make_settings(library, site.quizzes, environment)
    parser = MarkdownParser(settings.back_to_note)
    body = convert_body(page, settings, parser, findings)
    bodies, ties = _with(site.bodies, path, body), _with(site.ties, path, ties_of(body))
    now = replace(site, library=library, bodies=bodies, ties=ties)
    files = render_page(page, now, environment, findings)
    return next((file for file in files if file.path == page.output_path), None)


def _with(values: Mapping[str, V], key: str, value: V) -> Mapping[str, V]:
    """Return the same values but for one, without going through them."""
    return ChainMap({key: value}, values)  # type: ignore[arg-type]  # which are only ever looked at
