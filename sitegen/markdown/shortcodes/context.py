"""What a shortcode's template sees: entries, Markdown fields, citations, URLs, images, its page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.content.collections import Comparison
from sitegen.content.comparison_table import comparison_rows
from sitegen.content.hours_chart import hours_chart
from sitegen.content.ids import Quantity
from sitegen.content.library import Entry
from sitegen.content.registries import Level
from sitegen.content.week_calendar import week_of
from sitegen.findings import Example, Place, Rule, did_you_mean
from sitegen.markdown.entries import cite, find_entry, place_of
from sitegen.markdown.images import Image, ImageFinder
from sitegen.markdown.links import LinkResolver
from sitegen.markdown.marks import as_prose
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.markdown.shortcodes.bind import ARGUMENTS
from sitegen.markdown.shortcodes.steps import LevelStep, level_steps
from sitegen.markdown.shortcodes.table import TableRow, show_rows
from sitegen.markdown.source import Source, field_source
from sitegen.quiz.certificate import Certificate, quiz_certificate
from sitegen.quiz.view import QuizView, quiz_view
from sitegen.validation import Model

NOT_INLINE = Rule(
    "markdown/not-inline",
    "More than a line of text where only a line can stand",
    "A list or a second paragraph would break the block that shows it.",
    example=Example(
        "title: Costs\nitems:\n  pay:\n    question: What does it cost?\n    short: |\n"
        "      Ask the program.\n\n      Ask your plan.\n",
        "title: Costs\nitems:\n  pay:\n    question: What does it cost?\n"
        "    short: Ask the program and your plan.\n",
        "content/faqs/costs.yaml",
    ),
)
RULES = (NOT_INLINE,)


class LeftOutError(Exception):
    """The shortcode cannot be shown; a finding, here or elsewhere, says why."""


@dataclass(frozen=True, slots=True)
class PageView:
    """The page that a shortcode stands on."""

    title: str
    permalink: str


@dataclass(frozen=True, slots=True)
class NotedEntries(Mapping[str, Model]):
    """The entries of a kind by id; what a template looks at is noted in the record."""

    kind: str
    known: Mapping[str, Entry]
    record: Record

    def __getitem__(self, entry_id: str) -> Model:
        entry = self.known[entry_id]
        self.record.entries.add((self.kind, entry_id))
        return entry.value

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


@dataclass(frozen=True, slots=True)
class ShortcodeContext:
    """The context of one call."""

    settings: Settings
    record: Record
    place: Place
    """The place of the call."""
    convert: Callable[[Source], str]
    """Convert a Markdown text of an entry into HTML."""
    page_folder: str

    def names(self) -> Mapping[str, object]:
        """Return what the template sees, by name."""
        page = self.record.page
        return {
            "entry": self.entry,
            "entries": self.entries,
            "field_of": self.field_of,
            "one_of": self.one_of,
            "markdown": self.markdown,
            "inline_markdown": self.inline_markdown,
            "cite": self.cite,
            "page_url": self.page_url,
            "image": self.image,
            "table_rows": self.table_rows,
            "level_steps": self.level_steps,
            "hours_chart": hours_chart,
            "week_of": week_of,
            "quiz_view": self.quiz_view,
            "quiz_certificate": self.quiz_certificate,
            "page": PageView(page.front_matter.title, page.permalink),
        }

    def entry(self, kind: str, entry_id: object) -> object:
        """Return an entry; without it the shortcode is left out."""
        return self._needed(find_entry(kind, entry_id, self.place, self.settings, self.record))

    def entries(self, kind: str) -> Mapping[str, Model]:
        """Return all entries of a kind; those that the template looks at are noted as used."""
        return NotedEntries(kind, self.settings.library.entries[kind], self.record)

    def field_of(self, entry: Model, name: object) -> object:
        """Return a field of an entry that has a value of a few words."""
        self.one_of(name, type(entry).model_fields)
        value = getattr(entry, str(name))
        if value in (None, "", ()):
            self._report(ARGUMENTS, f'There is no "{name}" in this entry.', "")
            raise LeftOutError
        if not isinstance(value, str | Quantity):
            self._report(ARGUMENTS, f'"{name}" is more than a few words and cannot stand here.', "")
            raise LeftOutError
        return value

    def one_of(self, value: object, known: Iterable[str]) -> object:
        """Return `value`, which has to be one of the words in `known`."""
        words = list(known)
        if value not in words:
            hint = did_you_mean(str(value), words) or f"Known are: {', '.join(words)}."
            self._report(ARGUMENTS, f'"{value}" is not known here.', hint)
            raise LeftOutError
        return value

    def markdown(self, text: str) -> Markup:
        """Return a Markdown field as HTML blocks."""
        return as_prose(self.convert(field_source(text, self.place)))

    def inline_markdown(self, text: str) -> Markup:
        """Return a Markdown field as the inside of one paragraph."""
        html = self.convert(field_source(text, self.place))
        line = html.removeprefix("<p>").removesuffix("</p>")
        if len(line) == len(html) - len("<p></p>") and "<p>" not in line:
            return as_prose(line)
        if html:
            place = place_of(text, self.place)
            self.record.findings.add(NOT_INLINE, place, "Only one line of text can stand here.")
        return as_prose("")

    def cite(self, ids: Iterable[str]) -> Markup:
        """Return the markers for the source ids of an entry; those that nothing has are reported with it."""
        known = self.settings.library.registries.sources
        pairs = ((str(source_id), self.place) for source_id in ids if source_id in known)
        return Markup(cite(pairs, self.settings, self.record))  # noqa: S704 (from a component)

    def page_url(self, reference: object) -> str:
        """Return the URL of a page or resource by its source path."""
        resolver = LinkResolver(self.settings, self.record, "")
        place = place_of(str(reference), self.place)
        return str(self._needed(resolver.page_url(str(reference), place, "")))

    def image(self, path: object) -> Image:
        """Return an image beside the page."""
        finder = ImageFinder(self.settings, self.record, self.page_folder)
        image = finder.find(str(path), self.place)
        if image is None:
            raise LeftOutError
        return image

    def table_rows(self, comparison: Comparison) -> tuple[TableRow, ...]:
        """Return the rows of a comparison with their cells."""
        levels = self.settings.library.registries.levels
        rows = comparison_rows(comparison, levels)
        self.record.entries.update(("levels", row.level_id) for row in rows if row.level is not None)
        return show_rows(rows, self)

    def level_steps(self) -> tuple[LevelStep, ...]:
        """Return all levels with their pages, as the ladder shows them."""
        levels = self.settings.library.registries.levels
        self.record.entries.update(("levels", level_id) for level_id in levels)
        return level_steps(levels, self.level_url)

    def quiz_view(self, quiz_id: object) -> QuizView:
        """Return a quiz as its page shows it."""
        self.entry("quizzes", quiz_id)
        self.record.quizzes[str(quiz_id)] = None
        return quiz_view(self.settings.quizzes[str(quiz_id)])

    def quiz_certificate(self, quiz_id: object) -> Certificate:
        """Return what was proved of a quiz; one of which nothing is to be proved has no certificate."""
        self.entry("quizzes", quiz_id)
        quiz = self.settings.quizzes[str(quiz_id)]
        if quiz.proof is None or not quiz.claims:
            hint = 'State under "properties" in its file what must be true of every result.'
            self._report(ARGUMENTS, f'Nothing is proved of the quiz "{quiz_id}".', hint)
            raise LeftOutError
        return quiz_certificate(quiz, quiz.proof)

    def level_url(self, level: Level) -> str:
        """Return the URL of a level's page, or nothing where it has none that readers can reach."""
        is_there = level.page is not None and self.settings.library.page(str(level.page)) is not None
        return self.page_url(level.page) if is_there else ""

    def _needed(self, value: object) -> object:
        if value is None:
            raise LeftOutError
        return value

    def _report(self, rule: Rule, message: str, hint: str) -> None:
        self.record.findings.add(rule, self.place, message, hint=hint)
