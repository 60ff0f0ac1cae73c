"""Pages from Markdown files: front matter and body taken apart, permalinks worked out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.front_matter import FrontMatter, Layout
from sitegen.content.page import INDEX, Page, publication_on
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.memo.digests import digest_of
from sitegen.memo.loads import dumps
from sitegen.memo.pack import Kept, Pack
from sitegen.memo.run import Run
from sitegen.mendable import run_tidy
from sitegen.source_file import read_text
from sitegen.translation import NOT_WORDS
from sitegen.validation import validate
from sitegen.yaml_source.fences import begins_front_matter, front_matter_in, with_straight_fences
from sitegen.yaml_source.parse import parse_yaml

NO_FRONT_MATTER = Rule(
    "front-matter/missing",
    "A page without front matter",
    "A page needs a title and a description before readers and search engines can find it.",
    example=Example(
        "# A page\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nupdated: 2026-11-01\n---\n\nIts text.\n",
        is_part=True,
    ),
)
UNCLOSED = Rule(
    "front-matter/unclosed",
    "Front matter without an end",
    "Without the closing line, the whole page would be read as data.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\n---\n\nIts text.\n",
    ),
)
RULES = (NO_FRONT_MATTER, UNCLOSED)

NOT_FOUND = "404.md"
_OF_THE_ORIGINAL = (
    "layout",
    "order",
    "level",
    "review_every",
    "sources",
    "quick_exit",
    "related",
    "form",
    "in_listing",
)
"""What a translation has in common with its original."""
_EXAMPLE = "Begin the file with a line ---, then title: and description:, then a line ---."


@dataclass(frozen=True, slots=True)
class _Head:
    """What a page's file says before its body."""

    front_matter: FrontMatter
    digest: bytes
    body_line: int


def load_pages(files: Iterable[ContentFile], day: date, run: Run) -> dict[ContentFile, Page | None]:
    """Return the pages among `files` as they stand on `day`; None for one that cannot be read."""
    sources = {file.path: file for file in files if file.kind is FileKind.PAGE}
    units = run.each("read", tuple(sources), lambda path, found: _parts_of(sources[path], run, found))
    pages: dict[ContentFile, Page | None] = {}
    for path, unit in units.items():
        head = run.memo.value(unit.results[0], _Head) if unit.results else None
        text = Kept(run.memo.ledger.pack, unit.results[-1]) if unit.results else None
        pages[sources[path]] = _page(sources[path], head, text, day) if head and text else None
    return pages


def read_again(source: ContentFile, day: date, findings: Findings) -> Page | None:
    """Return one page as it stands on `day`; None, with findings, where it cannot be read."""
    read = _read(source, findings)
    if read is None:
        return None
    head, body = read
    pack = Pack(None)
    return _page(source, head, Kept(pack, *pack.add((body.encode(),))), day)


def _parts_of(source: ContentFile, run: Run, findings: Findings) -> tuple[bytes, ...]:
    """Return the head and the body of a page; nothing, with findings, where they cannot be read."""
    read = _read(source, findings, _head_before(source, run))
    return (dumps(read[0]), read[1].encode()) if read is not None else ()


def _head_before(source: ContentFile, run: Run) -> _Head | None:
    """Return the head that the page had in the last build, if nothing was found in its file."""
    unit = run.memo.ledger.book.units.get(("read", source.path))
    return run.memo.value(unit.results[0], _Head) if unit and unit.results and not unit.findings else None


def _read(source: ContentFile, findings: Findings, before: _Head | None = None) -> tuple[_Head, str] | None:
    """Return the head and the body of a page; the head as `before` where it is written as before."""
    text = read_text(source.file, source.path, findings)
    split = _split(text, source, findings) if text is not None else None
    if split is None:
        return None
    header, body, body_line = split
    digest = digest_of(header.encode())
    if before is not None and before.digest == digest:
        return replace(before, body_line=body_line), body
    document = parse_yaml(header, source.path, findings, first_line=2)
    if document is None:
        return None
    front_matter = validate(FrontMatter, document, findings, whole=source.top)
    if front_matter is None:
        return None
    return _Head(front_matter, digest, body_line), body


def _page(source: ContentFile, head: _Head, text: Kept, day: date) -> Page:
    front_matter = head.front_matter
    permalink = permalink_of(source.source_path, source.language)
    publication = publication_on(day, front_matter)
    return Page(
        source_path=source.source_path,
        path=source.path,
        permalink=permalink,
        output_path=output_path_of(permalink),
        language=source.language,
        layout=front_matter.layout or _usual_layout(source.source_path),
        front_matter=front_matter,
        publication=publication,
        digest=digest_of(head.digest, source.path.encode(), publication.value.encode()),
        text=text,
        body_line=head.body_line,
    )


def translated_page(page: Page, original: Page, findings: Findings) -> Page:
    """Return the translation of a page: its words, with all else as in the original."""
    front_matter = page.front_matter
    for name in front_matter.model_fields_set & set(_OF_THE_ORIGINAL):
        message = f'"{name}" is taken from the original, {original.path}.'
        findings.add(NOT_WORDS, page.top, message, hint="Take it out here.")
    inherited = {name: getattr(original.front_matter, name) for name in _OF_THE_ORIGINAL}
    return replace(
        page,
        layout=original.layout,
        front_matter=front_matter.model_copy(update=inherited),
        publication=page.publication if original.publication.is_public else original.publication,
        digest=digest_of(page.digest, original.digest),
    )


def permalink_of(source_path: str, language: str = "") -> str:
    """Return the URL path of a page: `levels/iop.md` is at `/levels/iop/`, in Spanish at `/es/levels/iop/`.

    `language` is empty for an original.
    """
    if source_path == NOT_FOUND:
        return f"/{language}/404.html" if language else "/404.html"
    slugs = source_path.removesuffix(".md").removesuffix("_index").strip("/")
    return "/".join(("", *filter(None, (language.lower(), slugs)), ""))


def output_path_of(permalink: str) -> str:
    """Return the file below the output folder that a host serves for `permalink`."""
    return permalink.lstrip("/") + ("index.html" if permalink.endswith("/") else "")


def _usual_layout(source_path: str) -> Layout:
    if source_path == INDEX:
        return Layout.HOME
    if source_path == NOT_FOUND:
        return Layout.NOT_FOUND
    return Layout.SECTION if source_path.endswith(f"/{INDEX}") else Layout.ARTICLE


def _split(text: str, source: ContentFile, findings: Findings) -> tuple[str, str, int] | None:
    """Return front matter, body and the body's first line."""
    found = front_matter_in(text)
    if found is not None:
        body_line = text.count("\n", 0, found.end()) + 1
        return found["yaml"].removesuffix("\n"), text[found.end() :], body_line
    if front_matter_in(with_straight_fences(text)):
        message = "Front matter stands between two lines ---, three hyphens each; the first begins the file."
        findings.add(NO_FRONT_MATTER, source.top, message, hint=run_tidy(source.path))
    elif begins_front_matter(text):
        message = "The front matter that begins here has no closing line ---."
        findings.add(UNCLOSED, Place(source.path, 1, 1), message, hint=_EXAMPLE)
    else:
        findings.add(NO_FRONT_MATTER, source.top, "This page has no front matter.", hint=_EXAMPLE)
    return None
