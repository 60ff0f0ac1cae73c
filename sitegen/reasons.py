"""Why a page or file was made anew, or was not, in words."""

from collections.abc import Iterator, Mapping

from sitegen.content.page import Page
from sitegen.graph.site import Site
from sitegen.memo.reads import ADDRESSES, ALL, CONFIG, LINES, TEMPLATES, WORDS, Read
from sitegen.memo.today import DAY
from sitegen.memo.units import Name
from sitegen.pipeline import Build

_STEPS = {
    "read": "Reading its file",
    "entries": "Reading its entries",
    "copy": "Copying it",
    "convert": "Converting its Markdown",
    "render": "Rendering it",
    "check page": "Checking its text",
    "check html": "Checking its HTML",
    "compress": "Compressing it",
}
"""The pieces of work that are of one page or file, by kind, in their order."""

_IN_WORDS = {
    TEMPLATES: "the template {key} has changed",
    WORDS: 'the words "{key}" have changed (in {tag})',
    CONFIG: '"{key}" in site_config.yaml has changed (for {tag})',
    ADDRESSES: "the asset {key} has changed",
    LINES: "something may stand on another line of {key}",
    DAY: "{key} has come",
}
"""What has changed, by the name under which it is read."""


def reasons(path: str, build: Build) -> tuple[str, ...]:
    """Return a line for each piece of work of a page or file; none for what is no part of the site.

    `path` is that of its file, its address, or where it stands in the output.
    """
    because = {each.name: each.because for each in build.work.redone}
    named = dict(_names_of(path, build))
    return tuple(
        f"{step}{named[kind_and_name]}: {_reason(because, kind_and_name)}."
        for kind_and_name in build.work.names
        if kind_and_name in named
        for step in (_step(kind_and_name[0]),)
    )


def work_of(page: Page, site: Site) -> tuple[Name, ...]:
    """Return the names of the pieces of work that are of one page."""
    tag = site.language.tag
    return (
        ("read", page.path),
        (f"convert {site.library.language}", page.source_path),
        (f"render {tag}", page.source_path),
        (f"check page {tag}", page.source_path),
        (f"check html {tag}", page.output_path),
        ("compress", page.output_path),
    )


def _names_of(path: str, build: Build) -> Iterator[tuple[Name, str]]:
    """Yield the names of pieces of work, each with what tells languages apart."""
    plain = path.removeprefix("./")
    for site in build.sites:
        mark = f" in {site.language.tag}" if site.original is not None else ""
        for page in site.library.pages.values():
            if plain in (page.path, page.source_path, page.permalink, page.output_path):
                yield from ((name, mark) for name in work_of(page, site))
    yield from (
        (name, "") for name in build.work.names if name[1] == plain and name[0] in ("entries", "copy")
    )


def _step(kind: str) -> str:
    return next(words for step, words in _STEPS.items() if kind == step or kind.startswith(f"{step} "))


def _reason(because: Mapping[Name, Read | None], name: Name) -> str:
    if name not in because:
        return "kept, for nothing that it looks at has changed"
    read = because[name]
    return f"done anew, for {_changed(read)}" if read is not None else "done for the first time"


def _changed(read: Read) -> str:
    where, key = read[0].strip(), read[1]
    if key == ALL:
        return f"something among all {where} has changed"
    kind, _, tag = where.partition(" ")
    said = _IN_WORDS.get(where) or _IN_WORDS.get(f"{kind} ")
    if said is not None:
        return said.format(key=key, tag=tag)
    return f"{key} has changed ({where})" if key else f"the {where} has changed"
