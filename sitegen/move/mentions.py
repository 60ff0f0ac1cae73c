"""Every place in the sources of a site that names a page, or a file beside one."""

import dataclasses
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.check.references import references_in
from sitegen.content.discover import IMAGE_ENDINGS
from sitegen.content.page import INDEX
from sitegen.graph.site import Site
from sitegen.markdown.source import Source, field_source, page_source
from sitegen.markdown.source_paths import resolve_path
from sitegen.move.addresses import Address, addresses_in
from sitegen.move.source_text import SourceText
from sitegen.translation import shown_texts
from sitegen.yaml_source.values import ShownMarkdown, YamlText

_CONTENT = f"content/{INDEX}"
"""The home page, which never moves: paths in data count from its folder."""
_CONFIG = "site_config.yaml"


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A path in a file; all paths here begin at the site's folder."""

    path: str
    start: int
    """Where it begins in the text of the file."""
    written: str
    target: str
    """The file that is meant; of a page in several languages, the original's."""
    beside: str
    """The file from whose folder the path counts."""


def find_mentions(sites: Sequence[Site], texts: Mapping[str, SourceText]) -> tuple[Mention, ...]:
    """Return all mentions of what is there, in every language; links in code are examples and stay."""
    finder = _Finder(sites, texts, frozenset(_files_of(sites[0])))
    return tuple(sorted({*finder.in_pages(), *finder.in_fields(), *finder.references(), *finder.waivers()}))


def _files_of(site: Site) -> Iterator[str]:
    yield from (f"content/{path}" for path in (*site.library.pages, *site.library.resources))


@dataclass(frozen=True, slots=True)
class _Finder:
    sites: Sequence[Site]
    texts: Mapping[str, SourceText]
    known: frozenset[str]

    def in_pages(self) -> Iterator[Mention]:
        """Yield what the bodies of pages mention."""
        for page in (page for site in self.sites for page in site.library.pages.values()):
            source, beside = page_source(page), f"content/{page.source_path}"
            for address, target, counts_from in self._meant(source, beside):
                start = self.texts[page.path].offset(source.place(address.offset))
                yield Mention(page.path, start, address.written, target, counts_from)

    def in_fields(self) -> Iterator[Mention]:
        """Yield what the Markdown texts of entries mention."""
        kinds = (kind for site in self.sites for kind in site.library.entries.values())
        texts = (text for kind in kinds for entry in kind.values() for text in shown_texts(entry.value))
        for text in (text for text in texts if isinstance(text, ShownMarkdown)):
            for address, target, counts_from in self._meant(field_source(text, text.place), _CONTENT):
                yield self._in_scalar(text, address.written, address.offset, target, counts_from)

    def references(self) -> Iterator[Mention]:
        """Yield the pages that front matter, configuration, entries and quizzes name."""
        for site in self.sites:
            named = [reference for kind, reference in references_in(site) if kind == "pages"]
            named += [reference for quiz in site.quizzes.values() for reference in quiz.page_references]
            for reference in named:
                if (target := f"content/{reference}") in self.known:
                    yield self._in_scalar(reference, str(reference), 0, target, _CONTENT)

    def waivers(self) -> Iterator[Mention]:
        """Yield the files for which something is waived."""
        for waiver in self.sites[0].config.waivers:
            if isinstance(waiver.path, YamlText):
                yield self._in_scalar(waiver.path, str(waiver.path), 0, str(waiver.path), _CONFIG)

    def _meant(self, source: Source, beside: str) -> Iterator[tuple[Address, str, str]]:
        """Yield the addresses that lead to something here, with what is meant and what they count from."""
        for address in addresses_in(source):
            is_image = posixpath.splitext(address.written)[1] in IMAGE_ENDINGS
            ways = (beside, _CONTENT) if is_image else (_CONTENT, beside)
            for counts_from in ways if address.is_argument else (beside,):
                target = resolve_path(address.written, posixpath.dirname(counts_from))
                if address.written and target in self.known:
                    yield address, target, counts_from
                    break

    def _in_scalar(self, text: YamlText, written: str, position: int, target: str, beside: str) -> Mention:
        source = self.texts[text.place.path]
        start = source.within_scalar(str(text), text.place, written, position)
        return Mention(text.place.path, start, written, target, beside)
