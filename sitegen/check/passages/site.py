"""The passages of a site: of its pages, its registries and collections, and its quizzes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.check.passages.fields import passages_in
from sitegen.check.passages.folding import words_of
from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.passage import Passage
from sitegen.content.library import Entry
from sitegen.content.page import Page
from sitegen.content.registries import Source
from sitegen.graph.site import Site
from sitegen.markdown.source import page_source
from sitegen.quiz.quiz import Quiz

_NOT_SHOWN = ("properties", "personas")
"""Parts of a quiz that its page does not show."""


@dataclass(frozen=True, slots=True)
class Passages:
    """What readers see of a site or a part of it, in the words of its files."""

    pages: Mapping[str, tuple[Passage, ...]]
    """By source path: the body of each page."""
    front_matter: Mapping[str, tuple[Passage, ...]]
    """By source path: the texts of each page's front matter."""
    entries: Mapping[tuple[str, str], tuple[Passage, ...]]
    """By kind and id: the texts of each entry; those of sources are the words of others and left out."""
    quizzes: Mapping[str, tuple[Passage, ...]]
    words: frozenset[str] = field(init=False, repr=False)
    """Every word of the letters `a` to `z` in any of them, in lower case: what is not here is in none."""

    def __post_init__(self) -> None:
        """Take the words once: most checks look for words that few pages have."""
        text = "\n".join(passage.shown for passage in self.all())
        object.__setattr__(self, "words", words_of(text))

    def all(self) -> Iterator[Passage]:
        """Yield every passage."""
        for texts in (self.pages, self.front_matter, self.entries, self.quizzes):
            for passages in texts.values():
                yield from passages


def page_passages(page: Page) -> Passages:
    """Return the passages of one page."""
    front_matter = tuple(passages_in(page.front_matter))
    return Passages(
        pages={page.source_path: passages_of(page_source(page))},
        front_matter={page.source_path: front_matter},
        entries={},
        quizzes={},
    )


def data_passages(site: Site) -> Passages:
    """Return the passages of everything but pages; in a translation, of what is translated."""
    return Passages(
        pages={},
        front_matter={},
        entries={
            (kind, entry_id): tuple(passages_in(entry.value))
            for kind, of_kind in site.library.entries.items()
            for entry_id, entry in of_kind.items()
            if _is_own(entry, site)
        },
        quizzes={quiz_id: _passages_of_quiz(quiz) for quiz_id, quiz in site.quizzes.items()},
    )


def entry_passages(kind: str, entry_id: str, site: Site) -> Sequence[Passage]:
    """Return the passages of one entry or quiz; none where they are not the site's own."""
    if kind == "quizzes":
        return _passages_of_quiz(site.quizzes[entry_id]) if entry_id in site.quizzes else ()
    entry = site.library.entries.get(kind, {}).get(entry_id)
    return tuple(passages_in(entry.value)) if entry is not None and _is_own(entry, site) else ()


def _is_own(entry: Entry, site: Site) -> bool:
    """Whether the words of an entry are the site's, and in its language."""
    is_translated = site.original is None or f"{entry.kind}/{entry.id}" in site.translations
    return is_translated and not isinstance(entry.value, Source)


def _passages_of_quiz(quiz: Quiz) -> tuple[Passage, ...]:
    return tuple(passages_in(quiz.definition, without=_NOT_SHOWN))


def read_passages(site: Site) -> Passages:
    """Return all passages of a site."""
    pages = [page_passages(page) for page in site.library.pages.values()]
    data = data_passages(site)
    return Passages(
        pages={path: text for page in pages for path, text in page.pages.items()},
        front_matter={path: text for page in pages for path, text in page.front_matter.items()},
        entries=data.entries,
        quizzes=data.quizzes,
    )
