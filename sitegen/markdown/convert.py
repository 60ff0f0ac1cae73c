"""The stage that turns the Markdown of all pages into bodies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import jinja2
from markupsafe import Markup

from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.markdown.answers import answers_of
from sitegen.markdown.body import Body, Ties, ties_of
from sitegen.markdown.glossary import TermMarker
from sitegen.markdown.marks import anchors_in, without_marks
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.record import Record
from sitegen.markdown.sections import words_of
from sitegen.markdown.settings import Settings, make_settings
from sitegen.markdown.shortcodes.signature import watched_signatures
from sitegen.markdown.source import page_source
from sitegen.markdown.text_converter import TextConverter
from sitegen.memo.loads import dumps
from sitegen.memo.made import made
from sitegen.memo.reads import note
from sitegen.memo.results import Results
from sitegen.memo.run import Run
from sitegen.memo.watched import Watched
from sitegen.quiz.quiz import Quiz

_TERMS = "terms "
"""The name, with a language's tag, of which terms are looked for: each new one may stand on any page."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of all pages in one language, by source path."""

    whole: Mapping[str, Body]
    """Read when they are needed."""
    ties: Mapping[str, Ties]


def convert_bodies(
    library: Library, quizzes: Mapping[str, Quiz], environment: jinja2.Environment, run: Run
) -> Bodies:
    """Return the bodies of all pages."""
    world, tag = run.memo.world, library.language
    settings = make_settings(library, quizzes, environment)
    settings = replace(settings, shortcodes=world.watch(watched_signatures(settings.shortcodes, tag)))
    parser = made(lambda: MarkdownParser(settings.back_to_note))
    terms = f"{_TERMS}{tag}"

    def convert(path: str, findings: Findings) -> tuple[bytes, ...]:
        note(terms, "")
        body = convert_body(library.pages[path], settings, parser.used(), findings)
        return dumps(body), dumps(ties_of(body))

    world.offer(terms, lambda _: settings.terms_digest)
    units = run.each(f"convert {tag}", tuple(library.pages), convert, "Converting")
    whole = Results[Body](f"bodies {tag}", run.memo.ledger.pack, {p: u.results[0] for p, u in units.items()})
    ties = {path: run.memo.value(unit.results[1], Ties) for path, unit in units.items()}
    light = Watched(f"ties {tag}", ties, lambda path, _: units[path].results[1].digest)
    return Bodies(world.watch(whole), world.watch(light))


def convert_body(page: Page, settings: Settings, parser: MarkdownParser, findings: Findings) -> Body:
    """Return the body of one page: a function of its text, the settings and the entries it names."""
    record = Record(page, findings)
    converted = TextConverter(settings, record, parser).convert(page_source(page))
    terms = _term_marker(settings, record)
    html = without_marks(terms.mark(converted.html))
    words = words_of(converted.html)
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
        entries=tuple(sorted(record.entries)),
        quizzes=tuple(record.quizzes),
        text=words.text,
        sections=words.sections,
        answers=answers_of(converted.html),
    )


def _term_marker(settings: Settings, record: Record) -> TermMarker:
    def show(words: Markup, term_id: str) -> str:
        popover_id = record.ids.unique(f"term-{term_id}")
        definition = settings.library.registries.glossary[term_id].definition
        url = f"{settings.glossary_url}#{term_id}" if settings.glossary_url else ""
        return settings.components.term(words, term_id, definition, url=url, popover_id=popover_id)

    return TermMarker(settings.terms, show)
