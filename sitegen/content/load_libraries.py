"""The content of a site in its other languages: translated pages and entries, all else the original's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sitegen.config import SiteConfig
from sitegen.content.discover import ContentFile, FileKind, discover
from sitegen.content.library import Entry, Library, typed_registries
from sitegen.content.load import load_library
from sitegen.content.load_entries import parse_file, parse_registry
from sitegen.content.load_pages import load_translated_page
from sitegen.content.made_from import load_made_from
from sitegen.content.page import Page
from sitegen.findings import Findings, Place
from sitegen.translation import NOTHING_LIKE_IT, translated
from sitegen.yaml_source.values import YamlMap, YamlText, YamlValue

_NO_ORIGINAL_HINT = "Write the original first, or give the file the name of one."


@dataclass(frozen=True, slots=True)
class _Sources:
    """What the content in one language is made from."""

    files: Sequence[ContentFile]
    made_from: Mapping[str, str]
    day: date
    with_withheld: bool


def load_libraries(
    root: Path, config: SiteConfig, day: date, findings: Findings, *, with_withheld: bool = False
) -> dict[str, Library]:
    """Return the content by the tag of its language, the original's first.

    In a translation, pages are in only where they are translated. Entries are all there, untranslated ones in
    the original's words; but of the glossary, whose terms pages mark wherever they stand, only the translated.

    Raises:
        SiteError: if there is no content folder.
    """
    tags = config.translations
    original = load_library(root, day, findings, with_withheld=with_withheld, languages=tags)
    files = discover(root / "content", findings, tags) if tags else ()
    made_from = load_made_from(root, findings)
    libraries = {config.language: original}
    for tag in tags:
        own = [file for file in files if file.language == tag]
        sources = _Sources(own, made_from.get(tag, {}), day, with_withheld)
        libraries[tag] = _translated(sources, original, findings)
    return libraries


def _translated(sources: _Sources, original: Library, findings: Findings) -> Library:
    pages = dict(_pages(sources, original, findings))
    by_kind = {kind: dict(of_kind) for kind, of_kind in original.entries.items()} | {"glossary": {}}
    for entry in _entries(sources.files, original, findings):
        by_kind[entry.kind][entry.id] = entry
    return replace(
        original,
        pages=pages,
        withheld={},
        entries=by_kind,
        registries=typed_registries(by_kind),
        elsewhere={path: page for path, page in original.pages.items() if path not in pages},
        made_from=sources.made_from,
    )


def _pages(sources: _Sources, original: Library, findings: Findings) -> Iterator[tuple[str, Page]]:
    for file in sources.files:
        if file.kind is not FileKind.PAGE:
            continue
        of = original.pages.get(file.source_path)
        page = load_translated_page(file, of, sources.day, findings) if of is not None else None
        if page is not None and (sources.with_withheld or page.publication.is_public):
            yield page.source_path, page
        elif of is None and file.source_path not in (*original.withheld, *original.broken_pages):
            _report_no_original(file.top, file.source_path, findings)


def _entries(files: Sequence[ContentFile], original: Library, findings: Findings) -> Iterator[Entry]:
    for file in files:
        for kind, key, words in _words_in(file, findings):
            of = original.entries[kind].get(key)
            if of is None:
                if not original.may_have(kind, key):
                    _report_no_original(key.place, f"{kind}/{key}", findings)
            elif isinstance(words, YamlMap):
                value = translated(type(of.value), of.document, words, whole=key.place, findings=findings)
                if value is not None:
                    yield Entry(kind, of.id, value, words, key.place)


def _words_in(file: ContentFile, findings: Findings) -> Iterator[tuple[str, YamlText, YamlValue]]:
    """Yield the kind, the id and the words of each entry in a file."""
    if file.kind is FileKind.ENTRY:
        yield file.folder, YamlText(file.stem, file.top), parse_file(file, findings)
    elif file.kind is FileKind.REGISTRY:
        for key, words in (parse_registry(file, findings) or {}).items():
            yield file.stem, key, words


def _report_no_original(place: Place, name: str, findings: Findings) -> None:
    message = f'There is no "{name}" that this could be a translation of.'
    findings.add(NOTHING_LIKE_IT, place, message, hint=_NO_ORIGINAL_HINT)
