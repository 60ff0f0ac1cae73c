"""Everything under `content/`, read and validated; quizzes excepted, which the quiz package reads."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import imagesize

from sitegen.content.discover import IMAGE_ENDINGS, ContentFile, FileKind, discover
from sitegen.content.library import Library, Resource, typed_registries
from sitegen.content.load_entries import load_entries
from sitegen.content.load_pages import load_page
from sitegen.content.page import Page
from sitegen.findings import Findings, InWords, Rule, SiteError

IMAGE = Rule(
    "content/image",
    "An image that cannot be read",
    "Without its size the page would jump while it loads, and a broken file shows nothing.",
    example=InWords(
        "`content/room.png` is a text document that was given another name.",
        "`content/room.png` is a picture, saved as PNG.",
    ),
)
RULES = (IMAGE,)


def load_library(
    root: Path,
    day: date,
    findings: Findings,
    *,
    with_withheld: bool = False,
    languages: Collection[str] = (),
) -> Library:
    """Return the content of the site in `root` as it stands on `day`, in its own language.

    Drafts, scheduled and expired pages are part of the site only `with_withheld`, for the preview. Files that
    are translations into one of `languages` are left to `load_libraries`.

    Raises:
        SiteError: if there is no content folder.
    """
    if not (root / "content").is_dir():
        raise SiteError("There is no content/ folder beside site_config.yaml.")
    files = [file for file in discover(root / "content", findings, languages) if not file.language]
    pages = {file.source_path: load_page(file, day, findings) for file in files if file.kind is FileKind.PAGE}
    read = [page for page in pages.values() if page is not None]
    entries = load_entries(files, findings)
    return Library(
        pages=_by_source_path(p for p in read if with_withheld or p.publication.is_public),
        withheld=_by_source_path(p for p in read if not (with_withheld or p.publication.is_public)),
        resources={f.source_path: _resource(f, findings) for f in files if f.kind is FileKind.RESOURCE},
        entries=entries.by_kind,
        registries=typed_registries(entries.by_kind),
        broken_pages=frozenset(path for path, page in pages.items() if page is None),
        broken_entries=frozenset(entries.broken),
        quiz_files=frozenset(f.stem for f in files if f.kind is FileKind.QUIZ),
        elsewhere={},
        language="",
        made_from={},
    )


def _by_source_path(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.source_path: page for page in pages}


def _resource(source: ContentFile, findings: Findings) -> Resource:
    permalink = f"/{source.source_path}"
    size = _image_size(source, findings) if source.file.suffix in IMAGE_ENDINGS else None
    return Resource(source.source_path, permalink, source.source_path, source.file, size)


def _image_size(source: ContentFile, findings: Findings) -> tuple[int, int] | None:
    try:
        with source.file.open("rb") as data:
            width, height = imagesize.get(data)
    except OSError:
        return None  # a file that cannot be opened is found where it is copied
    except ValueError:
        width, height = -1, -1
    if width > 0 and height > 0:
        return int(width), int(height)
    findings.add(IMAGE, source.top, "This is not an image that can be read.", hint="Export it once more.")
    return None
