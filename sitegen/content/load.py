"""Everything under `content/`, read and validated; quizzes excepted, which the quiz package reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from sitegen.content.discover import IMAGE_ENDINGS, ContentFile, FileKind
from sitegen.content.library import Library, Resource, typed_registries
from sitegen.content.load_entries import load_entries
from sitegen.content.load_pages import load_pages
from sitegen.content.page import Page
from sitegen.findings import Findings, InWords, Rule
from sitegen.memo.run import Run

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


@dataclass(frozen=True, slots=True)
class Reading:
    """Which content is read, and how."""

    root: Path
    """The site's folder."""
    day: date
    """The day as of which pages are published, or not yet, or no longer."""
    with_withheld: bool = False
    """Whether drafts, scheduled and expired pages are part of the site, as in the preview."""


def load_library(files: Sequence[ContentFile], reading: Reading, run: Run) -> Library:
    """Return the content of a site in its own language, from those of `files` that are no translations."""
    files = [file for file in files if not file.language]
    pages = load_pages(files, reading.day, run)
    read = [page for page in pages.values() if page is not None]
    entries = load_entries(files, run)
    return Library(
        pages=_by_source_path(p for p in read if reading.with_withheld or p.publication.is_public),
        withheld=_by_source_path(p for p in read if not (reading.with_withheld or p.publication.is_public)),
        resources={f.source_path: _resource(f, run.findings) for f in files if f.kind is FileKind.RESOURCE},
        entries=entries.by_kind,
        registries=typed_registries(entries.by_kind),
        broken_pages=frozenset(file.source_path for file, page in pages.items() if page is None),
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
            # It could fetch pictures from the web, and what it has for that takes long to load.
            width, height = import_module("imagesize").get(data)
    except OSError:
        return None  # a file that cannot be opened is found where it is copied
    except ValueError:
        width, height = -1, -1
    if width > 0 and height > 0:
        return int(width), int(height)
    findings.add(IMAGE, source.top, "This is not an image that can be read.", hint="Export it once more.")
    return None
