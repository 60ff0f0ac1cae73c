"""Where each entry, quiz and resource is used: who names it, and on which pages readers see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.check.references import references_of
from sitegen.content.front_matter import Layout
from sitegen.content.library import Entry
from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.graph.shown import has_ladder
from sitegen.graph.site import Site
from sitegen.quiz.quiz import Quiz

RESOURCES = "files beside pages"
"""Stands where entries have the name of their registry or collection."""

_LISTED_BY = {Layout.GLOSSARY: "glossary", Layout.SOURCES: "sources"}
"""What a layout shows whole, whether or not anything rests on it."""


@dataclass(frozen=True, slots=True)
class Use:
    """That somebody names a thing, or shows it to readers."""

    by: Page | Entry | Quiz | None
    """None stands for the configuration."""
    place: Place
    """Where it is named; the top of a page's file where its text does."""


Name = tuple[str, str]
"""Kind and id of an entry or quiz; of a resource, `RESOURCES` and its source path."""


def uses_in(sites: Sequence[Site]) -> Mapping[Name, tuple[Use, ...]]:
    """Return the uses of everything that is used in any language: pages first, and each user once."""
    found: dict[Name, dict[str, Use]] = {}
    for name, user, use in _uses(sites):
        found.setdefault(name, {}).setdefault(user, use)
    return {name: tuple(by_user.values()) for name, by_user in found.items()}


def lists_of_all(sites: Sequence[Site]) -> Mapping[str, tuple[Page, ...]]:
    """Return the pages whose layout shows all entries of a kind, by the kind.

    To stand there is no use: an entry does so as soon as it is written.
    """
    found: dict[str, list[Page]] = {}
    for page in (page for site in sites for page in site.library.pages.values()):
        if page.layout in _LISTED_BY:
            found.setdefault(_LISTED_BY[page.layout], []).append(page)
        if has_ladder(page):
            found.setdefault("levels", []).append(page)
    return {kind: tuple(pages) for kind, pages in found.items()}


def _uses(sites: Sequence[Site]) -> Iterator[tuple[Name, str, Use]]:
    """Yield what is used, the name of who uses it, and the use."""
    for site in sites:
        for page in site.library.pages.values():
            for name, place in _used_by_page(page, site):
                yield name, page.path, Use(page, place)
    for site in sites:
        for entry in (entry for entries in site.library.entries.values() for entry in entries.values()):
            for kind, reference in references_of(entry.value):
                yield (kind, str(reference)), f"{entry.kind}/{entry.id}", Use(entry, reference.place)
        for quiz in site.quizzes.values():
            for name, place in _used_by_quiz(quiz):
                yield name, f"quizzes/{quiz.id}", Use(quiz, place)
    for kind, reference in references_of(sites[0].config):
        yield (kind, str(reference)), "", Use(None, reference.place)


def _used_by_page(page: Page, site: Site) -> Iterator[tuple[Name, Place]]:
    body = site.bodies[page.source_path]
    for kind, reference in references_of(page.front_matter):
        yield (kind, str(reference)), reference.place
    for kind, id_ in sorted(body.entries):
        yield (kind, id_), page.top
    for source_path in body.resources:
        yield (RESOURCES, source_path), page.top


def _used_by_quiz(quiz: Quiz) -> Iterator[tuple[Name, Place]]:
    for reference in quiz.level_references:
        yield ("levels", str(reference)), reference.place
    for reference in quiz.contact_references:
        yield ("contacts", str(reference)), reference.place
