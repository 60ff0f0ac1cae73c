"""A site that notes what is looked up in it."""

from collections.abc import Iterable
from dataclasses import replace

from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.memo.digests import digest_of
from sitegen.memo.watched import Watched
from sitegen.memo.world import World


def watched_site(site: Site, world: World) -> Site:
    """Return the same site, whose library is watched already, as part of `world`."""
    tag = site.language.tag

    return replace(
        site,
        parents=world.watch(Watched(f"parents {tag}", site.parents, lambda _, page: page.digest)),
        children=world.watch(
            Watched(f"children {tag}", site.children, lambda _, pages: _digest_of_pages(pages))
        ),
        neighbours=world.watch(
            Watched(f"neighbours {tag}", site.neighbours, lambda _, pair: _digest_of_pages(pair))
        ),
        unique=world.watch(Watched(f"unique {tag}", site.unique, lambda _, page: page.digest)),
        translations=world.watch(
            Watched(f"translations {tag}", site.translations, lambda _, each: repr(each).encode())
        ),
        versions=world.watch(
            Watched(f"versions {tag}", site.versions, lambda _, each: _digest_of_pages(each.values()))
        ),
    )


def _digest_of_pages(pages: Iterable[Page | None]) -> bytes:
    return digest_of(*(page.digest if page is not None else b"" for page in pages))
