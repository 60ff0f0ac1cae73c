"""Pages from Markdown files: front matter and body taken apart, permalinks worked out."""

from dataclasses import replace
from datetime import date

from sitegen.content.discover import ContentFile
from sitegen.content.front_matter import FrontMatter, Layout
from sitegen.content.page import INDEX, Page, publication_on
from sitegen.findings import Example, Findings, Place, Rule
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


def load_page(source: ContentFile, day: date, findings: Findings) -> Page | None:
    """Return the page in `source` as it stands on `day`, or None with findings."""
    text = read_text(source.file, source.path, findings)
    split = _split(text, source, findings) if text is not None else None
    if split is None:
        return None
    header, body, body_line = split
    document = parse_yaml(header, source.path, findings, first_line=2)
    if document is None:
        return None
    front_matter = validate(FrontMatter, document, findings, whole=source.top)
    if front_matter is None:
        return None
    permalink = permalink_of(source.source_path, source.language)
    return Page(
        source_path=source.source_path,
        path=source.path,
        permalink=permalink,
        output_path=output_path_of(permalink),
        language=source.language,
        layout=front_matter.layout or _usual_layout(source.source_path),
        front_matter=front_matter,
        publication=publication_on(day, front_matter),
        body=body,
        body_line=body_line,
    )


def load_translated_page(source: ContentFile, original: Page, day: date, findings: Findings) -> Page | None:
    """Return the translation of a page: its words, with all else as in the original; None with findings."""
    page = load_page(source, day, findings)
    if page is None:
        return None
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
