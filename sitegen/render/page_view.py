"""A page as its layout shows it."""

from collections.abc import Sequence

from sitegen.content.front_matter import FrontMatter, Layout
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.markdown.body import Body, Heading
from sitegen.render.csp import page_policy
from sitegen.render.links import Links
from sitegen.render.references import references_of
from sitegen.render.review import review_view
from sitegen.render.views import LevelView, PageView, TocEntry

_EXIT_SCRIPT = "js/exit.mjs"
_QUIZ_SCRIPT = "js/quiz/page.mjs"
_QUIZ_STYLE = "css/components/quiz.css"
_TOOL_SCRIPTS = {
    "sheets": "js/tools/sheet-page.mjs",
    "worksheets": "js/tools/cost-page.mjs",
    "planners": "js/tools/week-page.mjs",
}
"""By the tool's collection."""
_TOOL_STYLE = "css/tools.css"


def page_view(page: Page, site: Site, links: Links) -> PageView:
    """Return everything that the layout of `page` may show."""
    front = page.front_matter
    body = site.bodies[page.source_path]
    before, after = site.neighbours.get(page.source_path, (None, None))
    levels = site.library.registries.levels
    return PageView(
        title=front.title,
        description=front.description,
        main_message=front.main_message,
        canonical_url=site.config.absolute_url(page.permalink),
        html_title=_html_title(page, site),
        body=body.html,
        toc=_toc(body.headings),
        breadcrumbs=tuple(links.to(ancestor) for ancestor in site.ancestors(page)),
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
        levels=_levels(site),
        quick_exit=front.quick_exit,
        csp=page_policy(page, site),
        label="" if page.publication.is_public else page.publication.value.capitalize(),
        scripts=_scripts(front, body),
        styles=_styles(body),
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


def _levels(site: Site) -> tuple[LevelView, ...]:
    pages = site.library.pages
    levels = site.library.registries.levels.items()
    found = ((level_id, level, pages.get(level.page or "")) for level_id, level in levels)
    return tuple(
        LevelView(level_id, level, site.config.prefix + page.permalink if page is not None else "")
        for level_id, level, page in found
    )


def _scripts(front: FrontMatter, body: Body) -> tuple[str, ...]:
    needed = {_EXIT_SCRIPT: front.quick_exit, _QUIZ_SCRIPT: bool(body.quizzes)}
    shown = {kind for kind, _ in body.entries}
    needed |= {script: kind in shown for kind, script in _TOOL_SCRIPTS.items()}
    return tuple(name for name, is_needed in needed.items() if is_needed)


def _styles(body: Body) -> tuple[str, ...]:
    has_tool = any(kind in _TOOL_SCRIPTS for kind, _ in body.entries)
    needed = {_QUIZ_STYLE: bool(body.quizzes), _TOOL_STYLE: has_tool}
    return tuple(name for name, is_needed in needed.items() if is_needed)
