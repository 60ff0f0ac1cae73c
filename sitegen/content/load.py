"""Everything under `content/`, read and validated; quizzes excepted, which the quiz package reads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from io import BytesIO
from pathlib import Path

from sitegen.budgets import MOST_PIXELS
from sitegen.content.discover import IMAGE_ENDINGS, ContentFile, FileKind
from sitegen.content.library import Library, Resource, typed_registries
from sitegen.content.load_entries import load_entries
from sitegen.content.load_pages import load_pages
from sitegen.content.page import Page
from sitegen.findings import Findings, InWords, Rule
from sitegen.memo.files import read_file
from sitegen.memo.loads import dumps
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
        resources=_resources([file for file in files if file.kind is FileKind.RESOURCE], run),
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


def _resources(sources: Iterable[ContentFile], run: Run) -> dict[str, Resource]:
    by_path = {source.source_path: source for source in sources}
    images = tuple(path for path, source in by_path.items() if source.file.suffix in IMAGE_ENDINGS)
    units = run.each("size", images, lambda path, found: tuple(map(dumps, _image_size(by_path[path], found))))
    sizes = {path: run.memo.value(each.results[0], tuple) for path, each in units.items() if each.results}
    return {path: Resource(path, f"/{path}", path, by_path[path].file, sizes.get(path)) for path in by_path}


def _image_size(source: ContentFile, findings: Findings) -> Iterator[tuple[int, int]]:
    """Yield the width and the height of an image; nothing, with a finding, where it is none."""
    try:
        # It could fetch pictures from the web, and what it has for that takes long to load.
        width, height = import_module("imagesize").get(BytesIO(read_file(source.file)))
    except OSError:
        return  # a file that cannot be opened is found where it is copied
    except ValueError:
        width, height = -1, -1
    if width * height > MOST_PIXELS:
        message = f"This image says that it has {int(width):,} × {int(height):,} pixels."
        findings.add(IMAGE, source.top, message, hint="Browsers would not show it. Make it smaller.")
    elif width > 0 and height > 0:
        yield int(width), int(height)
    else:
        findings.add(IMAGE, source.top, "This is not an image that can be read.", hint="Export it once more.")
