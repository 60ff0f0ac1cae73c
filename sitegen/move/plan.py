"""What a move changes, worked out before anything is touched; paths begin at the site's folder."""

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.content.load_pages import permalink_of
from sitegen.content.page import Page
from sitegen.findings import SiteError
from sitegen.graph.site import Site
from sitegen.markdown.edits import Edit
from sitegen.markdown.source_paths import relative_path, resolve_path
from sitegen.move.aliases import alias_edit
from sitegen.move.followers import files_beside, may_follow, moved_pages
from sitegen.move.mentions import Mention, find_mentions
from sitegen.move.request import check_files
from sitegen.move.source_text import SourceText, source_text


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A move as a whole."""

    moved: Mapping[str, str]
    """The new path of each file that moves, by its old one."""
    written: Mapping[str, bytes]
    """What stands in each file that moves or changes, by its path from then on."""
    links: Mapping[str, int]
    """In how many places a file names something by another path, by its own path from then on."""
    addresses: Mapping[str, str]
    """The new address of each page that gets one, by its old one."""
    staying: tuple[str, ...]
    """Files beside a moved page that nothing else shows, and that keep their place."""
    held: tuple[str, ...] = ()
    """Files whose review or translation was bound to a text with an old address, and is to the new text."""


def plan_move(sites: Sequence[Site], files: Mapping[str, bytes], originals: Mapping[str, str]) -> MovePlan:
    """Return what changes if `originals` become what they are mapped to; `files` are all of the site.

    Raises:
        SiteError: if a name or an address is taken, or something is written so that it cannot be changed.
    """
    texts = read_texts(sites, files)
    mentions = find_mentions(sites, texts)
    pages = tuple(moved_pages(sites, originals))
    page_files = {page.path: name for page, name in pages}
    beside = {old: new for old, new in files_beside(page_files, mentions, files) if old not in originals}
    moved = {**originals, **page_files, **{old: new for old, new in beside.items() if may_follow(old)}}
    check_files(moved, files)
    _check_addresses(pages, sites, moved)
    edits = {path: list(_link_edits(path, mentions, moved)) for path in texts}
    links = {moved.get(path, path): len(each) for path, each in edits.items() if each}
    addressed = [(page, _address(page, moved)) for page, _ in pages]
    addresses = [(page, new) for page, new in addressed if page.permalink != new]
    for page, new in addresses:
        edits[page.path].append(alias_edit(texts[page.path], page.permalink, new))
    changed = {path: texts[path].with_edits(each) for path, each in edits.items() if each}
    return MovePlan(
        moved=moved,
        written={moved.get(path, path): changed.get(path, files[path]) for path in (*moved, *changed)},
        links=links,
        addresses={page.permalink: new for page, new in addresses},
        staying=tuple(path for path in beside if not may_follow(path)),
    )


def read_texts(sites: Sequence[Site], files: Mapping[str, bytes]) -> dict[str, SourceText]:
    """Return the text of each file that was read for the site."""
    paths = {"site_config.yaml"}
    for site in sites:
        paths |= {page.path for page in site.library.pages.values()}
        paths |= {entry.place.path for kind in site.library.entries.values() for entry in kind.values()}
        paths |= {quiz.place.path for quiz in site.quizzes.values()}
    return {path: source_text(path, files[path]) for path in sorted(paths)}


def _address(page: Page, moved: Mapping[str, str]) -> str:
    name = moved[f"content/{page.source_path}"].removeprefix("content/")
    return permalink_of(name, page.language)


def _check_addresses(
    pages: Collection[tuple[Page, str]], sites: Sequence[Site], moved: Mapping[str, str]
) -> None:
    owners = {page.permalink: page.path for site in sites for page in site.library.pages.values()}
    owners |= {alias.permalink: alias.page.path for site in sites for alias in site.aliases}
    for page, _ in pages:
        address = _address(page, moved)
        if owners.get(address, page.path) not in moved:
            raise SiteError(f"{owners[address]} has the address {address} already. Choose another name.")


def _link_edits(path: str, mentions: Collection[Mention], moved: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the edits after which everything that a file names is found at its new place.

    What was written in the shortest way still is, so that a move back brings back the same bytes.
    """
    for mention in (each for each in mentions if each.path == path):
        target = moved.get(mention.target, mention.target)
        beside = moved.get(mention.beside, mention.beside)
        new = _shortest(target, beside)
        is_shortest = mention.written == _shortest(mention.target, mention.beside)
        is_right = resolve_path(mention.written, posixpath.dirname(beside)) == target
        if mention.written != new and (is_shortest or not is_right):
            yield Edit(mention.start, mention.start + len(mention.written), new)


def _shortest(target: str, beside: str) -> str:
    return relative_path(target, posixpath.dirname(beside))
