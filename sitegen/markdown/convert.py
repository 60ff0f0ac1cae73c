"""The stage that turns the Markdown of all pages into bodies."""

from collections.abc import Mapping

import jinja2
from markupsafe import Markup

from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.markdown.answers import answers_of
from sitegen.markdown.body import Body
from sitegen.markdown.glossary import TermMarker
from sitegen.markdown.marks import anchors_in, without_marks
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.plain_text import plain_text
from sitegen.markdown.record import Record
from sitegen.markdown.sections import sections_of
from sitegen.markdown.settings import Settings, make_settings
from sitegen.markdown.source import page_source
from sitegen.markdown.text_converter import TextConverter
from sitegen.progress import Track
from sitegen.quiz.quiz import Quiz


def convert_bodies(
    library: Library,
    quizzes: Mapping[str, Quiz],
    environment: jinja2.Environment,
    findings: Findings,
    track: Track,
) -> Mapping[str, Body]:
    """Return the body of each page by source path."""
    settings = make_settings(library, quizzes, environment)
    parser = MarkdownParser(str(environment.globals["back_to_note"]))
    return {
        page.source_path: convert_body(page, settings, parser, findings)
        for page in track("Converting", library.pages.values())
    }


def convert_body(page: Page, settings: Settings, parser: MarkdownParser, findings: Findings) -> Body:
    """Return the body of one page: a function of its text, the settings and the entries it names."""
    record = Record(page, findings)
    converted = TextConverter(settings, record, parser).convert(page_source(page))
    terms = _term_marker(settings, record)
    html = without_marks(terms.mark(converted.html))
    record.entries.update(("glossary", term_id) for term_id in terms.found)
    return Body(
        html=Markup(html),  # noqa: S704 (sanitised, or from an autoescaped template)
        headings=converted.headings,
        anchors=anchors_in(html),
        links=tuple(record.links),
        external_links=tuple(record.external_links),
        resources=tuple(record.resources),
        citations=record.citations.all(),
        terms=tuple(terms.found),
        entries=frozenset(record.entries),
        quizzes=tuple(record.quizzes),
        text=plain_text(converted.html),
        sections=sections_of(converted.html),
        answers=answers_of(converted.html),
    )


def _term_marker(settings: Settings, record: Record) -> TermMarker:
    def show(words: Markup, term_id: str) -> str:
        popover_id = record.ids.unique(f"term-{term_id}")
        definition = settings.library.registries.glossary[term_id].definition
        url = f"{settings.glossary_url}#{term_id}" if settings.glossary_url else ""
        return settings.components.term(words, term_id, definition, url=url, popover_id=popover_id)

    return TermMarker(settings.terms, show)
