"""The text of the chapters of the printable edition."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from sitegen.content.front_matter import Layout
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.render.links import links_on
from sitegen.render.page_view import page_view
from sitegen.render.printable.outline import Chapter
from sitegen.render.printable.paper import Binding, on_paper
from sitegen.render.references import all_terms
from sitegen.render.views import PageView
from sitegen.templating import render_template


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter as the file shows it."""

    id: str
    number: str
    page: PageView
    text: Markup
    """The whole chapter as HTML."""
    below: tuple["ChapterView", ...]

    def walk(self) -> Iterator["ChapterView"]:
        """Yield the chapter and all below it, in reading order."""
        yield self
        for chapter in self.below:
            yield from chapter.walk()


@dataclass(frozen=True, slots=True)
class Binder:
    """Turns the pages of one site into chapters."""

    site: Site
    binding: Binding
    environment: jinja2.Environment
    findings: Findings

    def bind(self, chapters: Iterable[Chapter]) -> tuple[ChapterView, ...]:
        """Return these chapters, each with those below it."""
        return tuple(self._bound(chapter) for chapter in chapters)

    def _bound(self, chapter: Chapter) -> ChapterView:
        shown = page_view(chapter.page, self.site, links_on(chapter.page, self.site))
        is_glossary = chapter.page.layout is Layout.GLOSSARY
        view = {
            "page": shown,
            "chapter": chapter,
            "glossary": all_terms(self.site) if is_glossary else (),
        }
        html = render_template(self.environment, "printable/chapter.html", view, self.findings) or ""
        text = Markup(on_paper(html, chapter.id, self.binding))  # noqa: S704 - from our own template
        return ChapterView(chapter.id, chapter.number, shown, text, self.bind(chapter.below))
