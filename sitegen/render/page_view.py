"""A page as its layout shows it."""

from collections.abc import Sequence

from sitegen.content.collections import Form
from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.markdown.body import Heading
from sitegen.render.csp import content_security_policy
from sitegen.render.links import Links
from sitegen.render.references import references_of, terms_of
from sitegen.render.review import review_view
from sitegen.render.site_view import absolute_url
from sitegen.render.views import LevelView, LinkView, PageView, TocEntry

_QUIZ_SCRIPT = "js/quiz/page.mjs"
_QUIZ_STYLE = "css/components/quiz.css"


def page_view(page: Page, site: Site, links: Links) -> PageView:
    """Return everything that the layout of `page` may show."""
    front = page.front_matter
    body = site.bodies[page.source_path]
    before, after = _neighbours(page, site, links)
    levels = site.library.registries.levels
    return PageView(
        title=front.title,
        description=front.description,
        main_message=front.main_message,
        permalink=page.permalink,
        canonical_url=absolute_url(site.config, page.permalink),
        html_title=_html_title(page, site),
        layout=page.layout.value,
        body=body.html,
        toc=_toc(body.headings),
        breadcrumbs=tuple(links.to(ancestor) for ancestor in site.ancestors(page)),
        published=front.published,
        updated=front.updated,
        review=review_view(front),
        references=references_of(page, site),
        terms=terms_of(page, site),
        children=tuple(links.titled(child) for child in site.children.get(page.source_path, ())),
        related=tuple(links.titled(other) for other in links.among(front.related)),
        previous=before,
        next=after,
        level=levels.get(front.level or ""),
        level_id=str(front.level or ""),
        levels=_levels(site),
        quick_exit=front.quick_exit,
        csp=content_security_policy(_form(page, site)),
        audience=front.audience,
        label="" if page.publication.is_public else page.publication.value.capitalize(),
        scripts=(_QUIZ_SCRIPT,) if body.quizzes else (),
        styles=(_QUIZ_STYLE,) if body.quizzes else (),
    )


def _html_title(page: Page, site: Site) -> str:
    if page.layout is Layout.HOME:
        return f"{site.config.title}: {site.config.tagline}" if site.config.tagline else site.config.title
    return f"{page.front_matter.title} – {site.config.title}"


def _toc(headings: Sequence[Heading]) -> tuple[TocEntry, ...]:
    """Return the second-level headings, each with the third-level ones below it."""
    entries: list[TocEntry] = []
    for heading in headings:
        entry = TocEntry(heading.id, heading.text)
        if heading.level == 2:  # noqa: PLR2004 - h2, the first below the page's title
            entries.append(entry)
        elif heading.level == 3 and entries:  # noqa: PLR2004 - h3
            parent = entries[-1]
            entries[-1] = TocEntry(parent.id, parent.text, (*parent.children, entry))
    return tuple(entries)


def _neighbours(page: Page, site: Site, links: Links) -> tuple[LinkView | None, LinkView | None]:
    """Return the pages before and after in the same section; those at the top are in no order to read."""
    parent = site.parents.get(page.source_path)
    siblings = site.children[parent.source_path] if parent is not None else ()
    if page not in siblings or parent is site.library.pages["_index.md"]:
        return None, None
    position = siblings.index(page)
    before = siblings[position - 1] if position > 0 else None
    after = siblings[position + 1] if position + 1 < len(siblings) else None
    return (links.titled(before) if before else None, links.titled(after) if after else None)


def _levels(site: Site) -> tuple[LevelView, ...]:
    pages = site.library.pages
    levels = site.library.registries.levels.items()
    found = ((level_id, level, pages.get(level.page or "")) for level_id, level in levels)
    return tuple(
        LevelView(level_id, level, site.config.prefix + page.permalink if page is not None else "")
        for level_id, level, page in found
    )


def _form(page: Page, site: Site) -> Form | None:
    entry = site.library.entries["forms"].get(page.front_matter.form or "")
    return entry.value if entry is not None and isinstance(entry.value, Form) else None
