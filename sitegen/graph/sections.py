"""Which section a page belongs to, and in which order pages stand in it."""

from collections.abc import Iterator, Mapping
from itertools import chain

from sitegen.content.library import Library
from sitegen.content.page import INDEX, Page
from sitegen.findings import Example, Findings, InWords, Place, Rule

NO_INDEX = Rule(
    "section/missing-index",
    "A folder without a page of its own",
    "Readers who shorten the address find nothing, and its pages have no way up.",
    example=InWords(
        "`content/levels/` has pages in it, and no `_index.md`.",
        "`content/levels/_index.md` introduces them.",
    ),
)
NO_HOME = Rule(
    "section/missing-home",
    "A site without a home page",
    "The domain itself would show nothing.",
    example=Example(
        "published: 2026-11-01\nupdated: 2026-11-01\ndraft: true\n",
        "published: 2026-11-01\nupdated: 2026-11-01\n",
        "content/_index.md",
        is_part=True,
    ),
)
RULES = (NO_INDEX, NO_HOME)


def find_parents(library: Library, findings: Findings) -> dict[str, Page]:
    """Return each page's section page by source path; a folder without one is a finding.

    In a translation, only the home page has to be there: the next page above stands for one that is not.
    """
    pages = library.pages
    above = {path: tuple(_indexes_above(path)) for path in pages}
    not_here = {INDEX, *chain.from_iterable(above.values())} - pages.keys() - library.broken_pages
    for index in sorted(not_here - (library.elsewhere.keys() - {INDEX})):
        _report_missing(index, library, findings)
    found = {path: [index for index in indexes if index in pages] for path, indexes in above.items()}
    return {path: pages[indexes[0]] for path, indexes in found.items() if indexes}


def _report_missing(index: str, library: Library, findings: Findings) -> None:
    rule, what = (NO_HOME, "The home page") if index == INDEX else (NO_INDEX, "The page of this folder")
    place = Place(f"content/{index}")
    if library.language:
        place = Place(f"content/{index.removesuffix('.md')}.{library.language}.md")
        message = "The home page is not translated."
        hint = "Add this file with its translation: the other pages need a way up."
    elif index in library.withheld:
        message = f"{what} is not published, and others below it are."
        hint = "Publish it, or withhold them as well."
    else:
        message = f"{what} is missing."
        hint = "Add this file, with a title and a description."
    findings.add(rule, place, message, hint=hint)


def find_children(pages: Mapping[str, Page], parents: Mapping[str, Page]) -> dict[str, tuple[Page, ...]]:
    """Return the listed pages of each section: by `order`, then by title."""
    children: dict[str, list[Page]] = {path: [] for path, page in pages.items() if page.is_section}
    for path, parent in parents.items():
        if pages[path].is_listed:
            children[parent.source_path].append(pages[path])
    return {path: tuple(sorted(below, key=_position)) for path, below in children.items()}


def find_neighbours(
    children: Mapping[str, tuple[Page, ...]],
) -> dict[str, tuple[Page | None, Page | None]]:
    """Return the pages before and after each page of a section; those at the top are in no order to read."""
    neighbours: dict[str, tuple[Page | None, Page | None]] = {}
    for below in (below for section, below in children.items() if section != INDEX):
        around = (None, *below, None)
        for before, page, after in zip(around, below, around[2:], strict=False):
            neighbours[page.source_path] = before, after
    return neighbours


def _position(page: Page) -> tuple[int, str, str]:
    return page.front_matter.order, page.front_matter.title, page.source_path


def _indexes_above(source_path: str) -> Iterator[str]:
    """Yield the source paths of the section pages above, the nearest first, the home page last."""
    folder, _, name = source_path.rpartition("/")
    if name == INDEX and folder:
        folder = folder.rpartition("/")[0]
    elif name == INDEX:
        return
    while folder:
        yield f"{folder}/{INDEX}"
        folder = folder.rpartition("/")[0]
    yield INDEX
