"""Convert one Markdown text of a page: the page's own, or one that a shortcode brings.

The order of the steps is what makes the result safe: trusted HTML is put in last, where
tokens stood, after everything that an editor wrote has gone through the sanitiser.
"""

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from sitegen.markdown.alerts import convert_alerts
from sitegen.markdown.assemble import assemble
from sitegen.markdown.body import Heading
from sitegen.markdown.characters import normalise
from sitegen.markdown.footnotes import report_empty_footnotes
from sitegen.markdown.headings import HeadingReader
from sitegen.markdown.images import ImageFinder
from sitegen.markdown.limits import is_too_deep, is_too_long
from sitegen.markdown.links import LinkResolver
from sitegen.markdown.next_steps import frame_next_steps
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.prepare import Prepared, prepare
from sitegen.markdown.raw_html import read_raw_html
from sitegen.markdown.record import Record
from sitegen.markdown.running_text import RunningText
from sitegen.markdown.sanitise import sanitise
from sitegen.markdown.settings import Settings
from sitegen.markdown.shortcodes.render import ShortcodeRenderer
from sitegen.markdown.source import Source
from sitegen.markdown.tables import frame_tables
from sitegen.markdown.tokens import Tokens
from sitegen.markdown.tree_attributes import read_attributes
from sitegen.markdown.tree_links import TreeLinks


@dataclass(frozen=True, slots=True)
class Converted:
    """A text as HTML that still has its marks."""

    html: str
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class TextConverter:
    """Converts the texts of one page."""

    settings: Settings
    record: Record
    parser: MarkdownParser

    def convert(self, written: Source, depth: int = 0) -> Converted:
        """Return a text as HTML; `depth` says how many shortcodes it stands in."""
        findings = self.record.findings
        source = normalise(written)
        if is_too_long(source, findings):
            return Converted("")
        prepared = prepare(source, self._renderer(depth), findings)
        headings = HeadingReader(self.settings, self.record, prepared.tokens, source.place(0))
        html = self._parse(prepared, headings, depth)
        pieces = self.parser.stashed_html
        read_raw_html(pieces, prepared.tokens, prepared.locator, self.record.ids, findings)
        safe = sanitise(html)
        if is_too_deep(safe, source, findings):
            return Converted("")
        clean = frame_tables(safe, self.settings.components)
        assembled = assemble(clean, prepared.tokens, self.settings.components)
        return Converted(assembled, tuple(headings.headings))

    def _parse(self, prepared: Prepared, headings: HeadingReader, depth: int) -> str:
        findings, locator, tokens = self.record.findings, prepared.locator, prepared.tokens
        folder = self._page_folder if depth == 0 else ""
        links = TreeLinks(
            locator,
            tokens,
            self.record,
            LinkResolver(self.settings, self.record, folder),
            ImageFinder(self.settings, self.record, folder),
        )

        note_ids = self._note_ids(depth)

        def begin(root: Element) -> None:
            convert_alerts(root, locator, findings)
            report_empty_footnotes(root, note_ids, locator, findings)

        def finish(root: Element) -> None:
            read_attributes(root, tokens, locator, self.record.ids, findings)
            links.resolve(root)
            headings.read(root)
            if depth == 0:
                self._frame_next_steps(root, headings, tokens)

        return self.parser.convert(
            prepared.text,
            blocks=begin,
            inline=RunningText(locator, tokens, findings).read,
            finished=finish,
            note_ids=note_ids,
        )

    def _frame_next_steps(self, root: Element, headings: HeadingReader, tokens: Tokens) -> None:
        frame_next_steps(root, headings.headings, headings.otherwise, settings=self.settings, tokens=tokens)

    def _renderer(self, depth: int) -> ShortcodeRenderer:
        return ShortcodeRenderer(
            self.settings,
            self.record,
            convert=lambda source: self.convert(source, depth + 1).html,
            page_folder=self._page_folder,
            depth=depth,
        )

    def _note_ids(self, depth: int) -> str:
        """Return what stands in the ids of a text's footnotes, so that no two texts share one."""
        if depth == 0:
            return "-"
        self.record.texts += 1
        return f".{self.record.texts}."

    @property
    def _page_folder(self) -> str:
        return posixpath.dirname(self.record.page.source_path)
