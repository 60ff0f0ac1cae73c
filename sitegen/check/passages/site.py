"""All passages of a site: of its pages, its registries and collections, and its quizzes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.check.passages.fields import passages_in
from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.passage import Passage
from sitegen.content.library import Entry
from sitegen.content.registries import Source
from sitegen.graph.site import Site
from sitegen.markdown.source import page_source

_NOT_SHOWN = ("properties", "personas")
"""Parts of a quiz that its page does not show."""


@dataclass(frozen=True, slots=True)
class Passages:
    """What readers of a site see, in the words of its files."""

    pages: Mapping[str, tuple[Passage, ...]]
    """By source path: the body of each page."""
    front_matter: Mapping[str, tuple[Passage, ...]]
    """By source path: the texts of each page's front matter."""
    entries: Mapping[tuple[str, str], tuple[Passage, ...]]
    """By kind and id: the texts of each entry; those of sources are the words of others and left out."""
    quizzes: Mapping[str, tuple[Passage, ...]]

    def all(self) -> Iterator[Passage]:
        """Yield every passage."""
        for texts in (self.pages, self.front_matter, self.entries, self.quizzes):
            for passages in texts.values():
                yield from passages


def read_passages(site: Site) -> Passages:
    """Return the passages of everything that is published; in a translation, of what is translated."""
    pages, entries = site.library.pages, site.library.entries
    return Passages(
        pages={path: passages_of(page_source(page)) for path, page in pages.items()},
        front_matter={path: tuple(passages_in(page.front_matter)) for path, page in pages.items()},
        entries={
            (kind, entry_id): tuple(passages_in(entry.value))
            for kind, of_kind in entries.items()
            for entry_id, entry in of_kind.items()
            if not isinstance(entry.value, Source) and not _is_untranslated(entry, site)
        },
        quizzes={
            quiz_id: tuple(passages_in(quiz.definition, without=_NOT_SHOWN))
            for quiz_id, quiz in site.quizzes.items()
        },
    )


def _is_untranslated(entry: Entry, site: Site) -> bool:
    return site.original is not None and f"{entry.kind}/{entry.id}" not in site.translations
