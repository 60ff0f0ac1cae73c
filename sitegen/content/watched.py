"""Content that notes what is looked up in it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from sitegen.content.library import Entry, Library, Registries, Resource
from sitegen.content.page import TEXTS, Page
from sitegen.memo.digests import digest_of
from sitegen.memo.watched import Watched, WatchedSet
from sitegen.memo.world import World
from sitegen.validation import Model

M = TypeVar("M", bound=Model)


def watched_library(library: Library, world: World) -> Library:
    """Return the same content as part of `world`."""
    tag, entries, registries = library.language, library.entries, library.registries

    def of_pages(name: str, pages: Mapping[str, Page]) -> Watched[Page]:
        return world.watch(Watched(f"{name} {tag}", pages, lambda _, page: page.digest))

    def of_registry(kind: str, values: Mapping[str, M]) -> Watched[M]:
        """Return the same entries as those of this kind, under their name."""
        return Watched(f"{kind} {tag}", values, lambda id_, _: entries[kind][id_].digest)

    return replace(
        library,
        pages=of_pages("pages", library.pages),
        withheld=of_pages("withheld", library.withheld),
        elsewhere=of_pages("elsewhere", library.elsewhere) if tag else {},
        resources=world.watch(Watched(f"resources {tag}", library.resources, _digest_of_resource)),
        entries={
            kind: world.watch(Watched(f"{kind} {tag}", entries[kind], _digest_of_entry)) for kind in entries
        },
        registries=Registries(
            levels=of_registry("levels", registries.levels),
            contacts=of_registry("contacts", registries.contacts),
            sources=of_registry("sources", registries.sources),
            glossary=of_registry("glossary", registries.glossary),
            facts=of_registry("facts", registries.facts),
            forms=world.watch(
                Watched(f"forms of terms {tag}", registries.forms, lambda _, each: repr(each).encode())
            ),
        ),
        broken_pages=world.watch(WatchedSet(f"broken pages {tag}", library.broken_pages)),
        broken_entries=world.watch(WatchedSet(f"broken entries {tag}", library.broken_entries)),
        quiz_files=world.watch(WatchedSet(f"quiz files {tag}", library.quiz_files)),
        made_from=world.watch(Watched(f"made from {tag}", library.made_from, lambda _, made: made.encode())),
    )


def offer_texts(libraries: Iterable[Library], world: World) -> None:
    """Offer the bodies of all pages, by path."""
    texts = {
        page.path: digest_of(page.text.blob.digest, str(page.body_line).encode())
        for library in libraries
        for pages in (library.pages, library.withheld)
        for page in pages.values()
    }
    world.offer(TEXTS, lambda path: texts.get(path, b""))


def _digest_of_entry(_: str, entry: Entry) -> bytes:
    return entry.digest


def _digest_of_resource(_: str, resource: Resource) -> bytes:
    return repr(resource.size).encode()
