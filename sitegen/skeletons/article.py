"""A new article: a draft that has every part which the site's articles have."""

import posixpath
from pathlib import PurePosixPath

from sitegen.called import as_called
from sitegen.content.load_pages import permalink_of
from sitegen.content.page import INDEX
from sitegen.findings import SiteError, did_you_mean
from sitegen.markdown.source_paths import relative_path
from sitegen.skeletons.ground import Begun, Ground, schema_line
from sitegen.skeletons.names import free_name, sound_title
from sitegen.skeletons.render import render_skeleton
from sitegen.typed_paths import typed_paths


def begin_article(ground: Ground, title: str, *, section: str, name: str | None) -> Begun:
    """Return a new article in a section; in `content/` itself where the section is empty.

    Raises:
        SiteError: if there is no such section, or the name cannot be used or is taken.
    """
    words, folder = sound_title(title), _folder(section, ground)
    slug = free_name(words, name, lambda each: _is_taken(folder / f"{each}.md", ground))
    path = f"content/{folder / slug}.md"
    emergency_page = ground.config.emergency_page
    text = render_skeleton(
        "article.md",
        title=words,
        parts=ground.config.article_parts,
        next_steps_heading=ground.config.next_steps_heading,
        source=next(iter(ground.library.registries.sources), None),
        emergency_page=relative_path(emergency_page, str(folder)) if emergency_page else None,
        schema=schema_line(ground.root, "front_matter", path),
        day=ground.day,
        path=path,
    )
    return Begun(path, as_called(text, ground.program).encode(), slug)


def address_of(article: Begun) -> str:
    """Return the permalink of a new article."""
    return permalink_of(article.path.removeprefix("content/"))


def _folder(section: str, ground: Ground) -> PurePosixPath:
    paths = (*ground.library.pages, *ground.library.broken_pages)
    sections = {posixpath.dirname(path) for path in paths if posixpath.basename(path) == INDEX} - {""}
    known = {"content": "", **{f"content/{each}": each for each in sections}}
    meant = typed_paths(section or "content", ground.root)
    for path in meant:
        if path in known:
            return PurePosixPath(known[path])
    listed = f"Sections are: {', '.join(sorted(sections))}." if sections else "It has none yet."
    hint = did_you_mean("".join(meant[:1]).removeprefix("content/"), sections)
    why = hint or f"{listed} A section is a folder with an {INDEX}."
    raise SiteError(f'This site has no section "{section}". {why}')


def _is_taken(path: PurePosixPath, ground: Ground) -> bool:
    """Whether a page has the file's name or its address, perhaps in another language, or had it before."""
    pages = ground.library.pages.values()
    addresses = {page.permalink for page in pages}
    addresses |= {str(alias) for page in pages for alias in page.front_matter.aliases}
    first = PurePosixPath(path.parts[0]).stem
    file = ground.root / "content" / path
    is_there = file.exists() or file.with_suffix("").exists()
    return is_there or permalink_of(str(path)) in addresses or first in ground.config.translations
