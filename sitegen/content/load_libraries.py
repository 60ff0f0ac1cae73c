"""The content of a site in its other languages: translated pages and entries, all else the original's."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.config import SiteConfig
from sitegen.content.discover import QUIZZES, ContentFile, FileKind, discover
from sitegen.content.library import Entry, Library, typed_registries
from sitegen.content.load import Reading, load_library
from sitegen.content.load_entries import parse_file, parse_registry
from sitegen.content.load_pages import load_pages, translated_page
from sitegen.content.made_from import MadeFrom, load_made_from
from sitegen.content.page import Page
from sitegen.findings import Findings, Place, SiteError
from sitegen.memo.digests import digest_of
from sitegen.memo.loads import dumps
from sitegen.memo.run import Run
from sitegen.translation import NOTHING_LIKE_IT, translated
from sitegen.yaml_source.values import YamlMap, YamlText, YamlValue

_NO_ORIGINAL_HINT = "Write the original first, or give the file the name of one."


@dataclass(frozen=True, slots=True)
class _Sources:
    """What the content in one language is made from."""

    language: str
    files: Sequence[ContentFile]
    made_from: Mapping[str, YamlText]
    reading: Reading


def load_libraries(reading: Reading, config: SiteConfig, run: Run) -> dict[str, Library]:
    """Return the content by the tag of its language, the original's first.

    In a translation, pages are in only where they are translated. Entries are all there, untranslated ones
    in the original's words; but of the glossary, whose terms pages mark wherever they stand, only the
    translated.

    Raises:
        SiteError: if there is no content folder.
    """
    if not (reading.root / "content").is_dir():
        raise SiteError("There is no content/ folder beside site_config.yaml.")
    tags = config.translations
    files = discover(reading.root / "content", run.findings, tags)
    original = load_library(files, reading, run)
    made_from = load_made_from(reading.root, run.findings)
    libraries = {config.language: original}
    for tag in tags:
        own = [file for file in files if file.language == tag]
        libraries[tag] = _translated(_Sources(tag, own, made_from.get(tag, {}), reading), original, run)
    _report_unknown(made_from, tags, original, run.findings)
    return libraries


def _translated(sources: _Sources, original: Library, run: Run) -> Library:
    read = dict(_pages(sources, original, run))
    pages = {
        path: page
        for path, page in read.items()
        if page is not None and (sources.reading.with_withheld or page.publication.is_public)
    }
    by_kind = {kind: dict(of_kind) for kind, of_kind in original.entries.items()} | {"glossary": {}}
    broken = set()
    for name, entry in _entries(sources.files, original, run.findings):
        if entry is not None:
            by_kind[entry.kind][entry.id] = entry
        else:
            broken.add(name)
    return replace(
        original,
        pages=pages,
        entries=by_kind,
        registries=typed_registries(by_kind),
        broken_pages=original.broken_pages | {path for path, page in read.items() if page is None},
        broken_entries=original.broken_entries | broken,
        elsewhere={path: page for path, page in original.pages.items() if path not in pages},
        language=sources.language,
        made_from=sources.made_from,
    )


def _pages(sources: _Sources, original: Library, run: Run) -> Iterator[tuple[str, Page | None]]:
    """Yield the translated pages by their source path; None for one that cannot be read."""
    translatable = []
    for file in (file for file in sources.files if file.kind is FileKind.PAGE):
        if file.source_path in original.pages:
            translatable.append(file)
        elif not _is_known(file.source_path, original):
            _report_no_original(file.top, file.source_path, run.findings)
    for file, page in load_pages(translatable, sources.reading.day, run).items():
        of = original.pages[file.source_path]
        yield file.source_path, translated_page(page, of, run.findings) if page is not None else None


def _entries(
    files: Sequence[ContentFile], original: Library, findings: Findings
) -> Iterator[tuple[tuple[str, str], Entry | None]]:
    """Yield the translated entries by kind and id; None for one that cannot be read.

    The id is empty where a whole registry cannot be.
    """
    for file in files:
        for kind, key, words in _words_in(file, findings):
            name = f"{kind}/{key}"
            if key and not _is_known(name, original):
                _report_no_original(key.place, name, findings)
            else:
                yield (kind, str(key)), _entry(kind, key, words, original, findings)


def _words_in(file: ContentFile, findings: Findings) -> Iterator[tuple[str, YamlText, YamlValue]]:
    """Yield the kind, the id and the words of each entry in a file; None where they cannot be read."""
    if file.kind is FileKind.ENTRY:
        yield file.folder, YamlText(file.stem, file.top), parse_file(file, findings)
    elif file.kind is FileKind.QUIZ:
        yield QUIZZES, YamlText(file.stem, file.top), None  # its words are for the quiz package to read
    elif file.kind is FileKind.REGISTRY:
        entries = parse_registry(file, findings)
        if entries is None:
            yield file.stem, YamlText("", file.top), None
        for key, words in (entries or {}).items():
            yield file.stem, key, words if words is not None else YamlMap(key.place)


def _entry(kind: str, key: YamlText, words: YamlValue, original: Library, findings: Findings) -> Entry | None:
    of = original.entries.get(kind, {}).get(key)
    if of is None or words is None:
        return None
    value = translated(type(of.value), of.document, words, whole=key.place, findings=findings)
    digest = digest_of(of.digest, dumps((words, key.place)))
    return Entry(kind, of.id, value, words, key.place, digest) if value is not None else None


def _is_known(name: str, original: Library) -> bool:
    """Whether there is an original of this name, be it one that is not published or cannot be read."""
    kind, _, entry_id = name.partition("/")
    is_entry = kind in (*original.entries, QUIZZES) and original.may_have(kind, entry_id)
    return is_entry or original.may_have("pages", name) or name in original.withheld


def _report_unknown(made_from: MadeFrom, tags: Container[str], original: Library, findings: Findings) -> None:
    for tag, digests in made_from.items():
        for name, digest in digests.items():
            if tag not in tags:
                message = f'This site is not translated into "{tag}".'
                findings.add(NOTHING_LIKE_IT, digest.place, message, hint="Take the line out.")
            elif not _is_known(name, original):
                message = f'There is no "{name}" of which there could be a translation.'
                findings.add(NOTHING_LIKE_IT, digest.place, message, hint="Take the line out.")


def _report_no_original(place: Place, name: str, findings: Findings) -> None:
    message = f'There is no "{name}" that this could be a translation of.'
    findings.add(NOTHING_LIKE_IT, place, message, hint=_NO_ORIGINAL_HINT)
