"""Everything that was loaded from `content/`, by source path and by id."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from sitegen.content.front_matter import Layout
from sitegen.content.page import INDEX, Page
from sitegen.content.registries import Contact, Fact, Level, Source, Term
from sitegen.findings import Place
from sitegen.validation import M, Model
from sitegen.yaml_source.values import YamlValue


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a registry or collection."""

    kind: str
    """The registry's or collection's name, such as `levels` or `faqs`."""
    id: str
    value: Model
    document: YamlValue
    """What the value was made from, for translations to be laid over."""
    place: Place
    digest: bytes
    """Of the value, with the places in it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file beside a page, such as an image, that is published at the same path."""

    source_path: str
    permalink: str
    output_path: str
    file: Path
    size: tuple[int, int] | None
    """Width and height in pixels, of an image."""


@dataclass(frozen=True, slots=True)
class Registries:
    """The entries of each registry by id, as what they are."""

    levels: Mapping[str, Level]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    glossary: Mapping[str, Term]
    facts: Mapping[str, Fact]
    forms: Mapping[str, tuple[str, ...]]
    """Of each term of the glossary, by id: all that most of those who look through it need of it."""


@dataclass(frozen=True, slots=True)
class Library:
    """The content of a site in one language."""

    pages: Mapping[str, Page]
    """By source path, sorted; drafts and the like are in only where the build asked for them."""
    withheld: Mapping[str, Page]
    """Pages that are drafts, scheduled or expired and left out, so that a link to one can be explained."""
    resources: Mapping[str, Resource]
    """By source path."""
    entries: Mapping[str, Mapping[str, Entry]]
    """By kind, then by id, in the order of the file; every kind is there, if only empty."""
    registries: Registries
    """The same entries as in `entries`, typed."""
    broken_pages: Set[str]
    """Source paths of pages that could not be read; what refers to them is not to blame."""
    broken_entries: Set[tuple[str, str]]
    """Kind and id of entries that could not be read; the id is empty for a whole registry."""
    quiz_files: Set[str]
    """Ids of the files in `quizzes/`, which the quiz package reads; not all of them need be sound."""
    elsewhere: Mapping[str, Page]
    """By source path: the original's pages that are not translated, which others may still link to."""
    language: str
    """The tag of the language that it is a translation into; empty for the original."""
    made_from: Mapping[str, str]
    """The digest of the words that each translation was made from, by the name of its original."""

    def page(self, source_path: str) -> Page | None:
        """Return a page; one that is not translated, in the original's language."""
        return self.pages.get(source_path) or self.elsewhere.get(source_path)

    @property
    def home(self) -> Page | None:
        """The home page; a site without one is a finding."""
        return self.pages.get(INDEX)

    def may_have(self, kind: str, entry_id: str) -> bool:
        """Whether the entry, or page by its source path, is there or would be if its file could be read."""
        if kind == "pages":
            return self.page(entry_id) is not None or entry_id in self.broken_pages
        if kind == "quizzes":
            return entry_id in self.quiz_files
        return entry_id in self.entries[kind] or bool({(kind, entry_id), (kind, "")} & self.broken_entries)

    def page_with(self, layout: Layout) -> Page | None:
        """Return the first page of a layout that a site has once, such as the glossary."""
        return next((page for page in self.pages.values() if page.layout is layout), None)


def typed_registries(entries: Mapping[str, Mapping[str, Entry]]) -> Registries:
    """Return the registries among `entries` with their models' types."""

    def of(kind: str, model: type[M]) -> dict[str, M]:
        return {i: entry.value for i, entry in entries[kind].items() if isinstance(entry.value, model)}

    return Registries(
        levels=of("levels", Level),
        contacts=of("contacts", Contact),
        sources=of("sources", Source),
        glossary=of("glossary", Term),
        facts=of("facts", Fact),
        forms={id_: term.forms for id_, term in of("glossary", Term).items()},
    )
