"""What of a site is translated, and whether the originals have changed since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.content.library import Library
from sitegen.findings import Place
from sitegen.quiz.quiz import Quiz
from sitegen.translation import digest_of, shown_texts


@dataclass(frozen=True, slots=True)
class Translation:
    """The words of a page, an entry or a quiz in another language."""

    place: Place
    now: str
    """The digest of the original's words as they are."""
    made_from: str
    """The digest of those it was made from; empty where nobody has said."""

    @property
    def is_current(self) -> bool:
        """Whether it was made from the words that the original has now."""
        return self.made_from == self.now


def find_translations(
    library: Library, quizzes: Mapping[str, Quiz], original: Library, originals: Mapping[str, Quiz]
) -> dict[str, Translation]:
    """Return what is translated by name: `levels/iop.md`, `levels/iop` for an entry, `quizzes/care-level`."""
    return {
        name: Translation(place, digest, library.made_from.get(name, ""))
        for name, place, digest in (
            *_pages(library, original),
            *_entries(library, original),
            *_quizzes(quizzes, originals),
        )
    }


def _pages(library: Library, original: Library) -> Iterator[tuple[str, Place, str]]:
    for path, page in library.pages.items():
        yield path, page.top, digest_of(original.pages[path].words)


def _entries(library: Library, original: Library) -> Iterator[tuple[str, Place, str]]:
    for kind, entries in library.entries.items():
        for id_, entry in entries.items():
            if entry is not original.entries[kind][id_]:
                words = digest_of(shown_texts(original.entries[kind][id_].value))
                yield f"{kind}/{id_}", entry.place, words


def _quizzes(quizzes: Mapping[str, Quiz], originals: Mapping[str, Quiz]) -> Iterator[tuple[str, Place, str]]:
    for id_, quiz in quizzes.items():
        if quiz.place != originals[id_].place:
            yield f"quizzes/{id_}", quiz.place, digest_of(shown_texts(originals[id_].definition))
