"""What moves along with a page: its translations, and the images beside it that nothing else shows."""

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence

from sitegen.content.discover import IMAGE_ENDINGS
from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.move.mentions import Mention


def moved_pages(sites: Sequence[Site], originals: Mapping[str, str]) -> Iterator[tuple[Page, str]]:
    """Yield the pages that move, translations too, each with its new file."""
    for page in (page for site in sites for page in site.library.pages.values()):
        original = f"content/{page.source_path}"
        if original in originals:
            ending = page.path.removeprefix(original.removesuffix(".md"))
            yield page, originals[original].removesuffix(".md") + ending


def files_beside(
    pages: Mapping[str, str], mentions: Collection[Mention], there: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield the files in the folders of `pages` that only these show, each with its place in the new folder.

    `pages` are files by their new paths; where the new place is taken, a file is left out.
    """
    for path, name in pages.items():
        folder, new_folder = posixpath.dirname(path), posixpath.dirname(name)
        shown = {each.target for each in mentions if each.path == path and not each.target.endswith(".md")}
        elsewhere = {each.target for each in mentions if each.path not in pages}
        for target in sorted(shown - elsewhere):
            beside = f"{new_folder}/{posixpath.basename(target)}"
            if posixpath.dirname(target) == folder != new_folder and beside not in there:
                yield target, beside


def may_follow(path: str) -> bool:
    """Whether a file can move without leaving a dead address: others link to papers, not to images."""
    return posixpath.splitext(path)[1] in IMAGE_ENDINGS
