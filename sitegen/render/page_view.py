"""A page as its layout shows it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.markdown.body import Body, Heading
from sitegen.render.csp import page_policy, takes_answers
from sitegen.render.links import Links
from sitegen.render.references import references_of
from sitegen.render.review import review_view
from sitegen.render.shared import shared_view
from sitegen.render.structured_data import structured_data
from sitegen.render.translation import translation_of, versions_of
from sitegen.render.views import LevelView, PageView, TocEntry

_ACTIONS_SCRIPT = "js/page-actions.mjs"
_NOT_LIKE_ARTICLES = (Layout.HOME, Layout.NOT_FOUND, Layout.PRINTABLE, Layout.SEARCH)
_EXIT_SCRIPT = "js/quick-exit.mjs"
_QUIZ_SCRIPT = "js/quiz/quiz.mjs"
_QUIZ_STYLE = "css/components/quiz.css"
_TOOL_SCRIPTS = {
    "sheets": "js/tools/sheet.mjs",
    "worksheets": "js/tools/cost-worksheet.mjs",
    "planners": "js/tools/week-planner.mjs",
}
"""By the tool's collection."""
_TOOL_STYLE = "css/tools.css"
_SEARCH_SCRIPT = "js/search/page.mjs"
_SEARCH_STYLE = "css/search.css"
_FIGURE_STYLE = "css/figures.css"
_FIGURE = re.compile(r'class="?g-(?:calendar|chart|comparison|quiz-proof|schedule|timeline)\b')
"""What only some pages show. A body knows its entries but not as what it shows them: a level may be a bar."""


def page_view(page: Page, site: Site, links: Links) -> PageView:
    """Return everything that the layout of `page` may show."""
    front = page.front_matter
    body = site.bodies[page.source_path]
    before, after = site.neighbours.get(page.source_path, (None, None))
    levels = site.library.registries.levels
    versions = versions_of(page, site)
    scripts = _scripts(page, site, body)
    translated = tuple(version for version in versions if version.is_translated)
    view = PageView(
        title=front.title,
        description=front.description,
        main_message=front.main_message,
        canonical_url=site.config.absolute_url(page.permalink),
        html_title=_html_title(page, site),
        body=body.html,
        toc=_toc(body.headings),
        breadcrumbs=tuple(links.to(ancestor) for ancestor in links.above),
        published=front.published,
        updated=front.updated,
        review=review_view(front),
        quiz_reviews=tuple(review_view(site.quizzes[quiz_id].definition) for quiz_id in body.quizzes),
        references=references_of(page, site),
        children=tuple(links.titled(child) for child in site.children.get(page.source_path, ())),
        related=tuple(links.titled(other) for other in links.among(front.related)),
        previous=links.titled(before) if before else None,
        next=links.titled(after) if after else None,
        level=levels.get(front.level or ""),
        level_id=str(front.level or ""),
        levels=_levels(site, links.prefix),
        quick_exit=front.quick_exit,
        versions=versions,
        alternates=translated if len(translated) > 1 else (),
        translation=translation_of(page, site, links),
        csp=page_policy(page, site, has_scripts=bool(scripts)),
        label="" if page.publication.is_public else page.publication.value,
        scripts=scripts,
        styles=_styles(page, body),
        shared=shared_view(page, site),
    )
    return replace(view, structured_data=structured_data(view, page, site))


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


def _levels(site: Site, prefix: str) -> tuple[LevelView, ...]:
    levels = site.library.registries.levels.items()
    found = ((level_id, level, site.library.page(level.page or "")) for level_id, level in levels)
    return tuple(
        LevelView(level_id, level, prefix + page.permalink if page is not None else "")
        for level_id, level, page in found
    )


def _scripts(page: Page, site: Site, body: Body) -> tuple[str, ...]:
    needed = {
        _EXIT_SCRIPT: page.front_matter.quick_exit,
        _ACTIONS_SCRIPT: _has_print_button(page, site) or "data-open-all" in body.html,
        _QUIZ_SCRIPT: bool(body.quizzes),
        _SEARCH_SCRIPT: page.layout is Layout.SEARCH,
    }
    shown = {kind for kind, _ in body.entries}
    needed |= {script: kind in shown for kind, script in _TOOL_SCRIPTS.items()}
    return tuple(name for name, is_needed in needed.items() if is_needed)


def _has_print_button(page: Page, site: Site) -> bool:
    """Whether the page ends like an article; a quiz and a tool have a button of their own."""
    return page.layout not in _NOT_LIKE_ARTICLES and not takes_answers(page, site)


def _styles(page: Page, body: Body) -> tuple[str, ...]:
    has_tool = any(kind in _TOOL_SCRIPTS for kind, _ in body.entries)
    needed = {
        _QUIZ_STYLE: bool(body.quizzes),
        _TOOL_STYLE: has_tool,
        _SEARCH_STYLE: page.layout is Layout.SEARCH,
        _FIGURE_STYLE: _FIGURE.search(body.html) is not None,
    }
    return tuple(name for name, is_needed in needed.items() if is_needed)
