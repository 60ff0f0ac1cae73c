"""Registries and collections from their YAML files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.library import Entry
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.memo.digests import digest_of
from sitegen.memo.loads import dumps
from sitegen.memo.run import Run
from sitegen.source_file import read_text
from sitegen.validation import INVALID_VALUE, KEBAB_ADVICE, KEBAB_CASE, Model, validate
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlValue

ENTRY_ID = Rule(
    "data/id",
    "An id that cannot be used",
    "Ids stand in links, citations and shortcodes; they must be readable and safe there.",
    example=Example(
        "IOP:\n  term: Intensive Outpatient Program\n  definition: Care on several days a week.\n",
        "iop:\n  term: Intensive Outpatient Program\n  definition: Care on several days a week.\n",
        "content/glossary.yaml",
    ),
)
RULES = (ENTRY_ID,)


@dataclass(slots=True)
class Entries:
    """All entries by kind and id, and the names of those that could not be read."""

    by_kind: dict[str, dict[str, Entry]] = field(
        default_factory=lambda: {kind: {} for kind in (*REGISTRIES, *COLLECTIONS)}
    )
    broken: set[tuple[str, str]] = field(default_factory=set)
    """Kind and id; the id is empty where a whole registry could not be read."""

    def put(self, name: tuple[str, str], entry: Entry | None) -> None:
        """Take in an entry by kind and id, or note that it is broken."""
        if entry is None:
            self.broken.add(name)
        else:
            self.by_kind[name[0]][name[1]] = entry


@dataclass(frozen=True, slots=True)
class _Put:
    """An entry that a file holds, or the name of one that cannot be read."""

    name: tuple[str, str]
    entry: Entry | None


def load_entries(files: Iterable[ContentFile], run: Run) -> Entries:
    """Return the entries of all registry and collection files among `files`."""
    sources = {file.path: file for file in files if file.kind in (FileKind.REGISTRY, FileKind.ENTRY)}
    units = run.each("entries", tuple(sources), lambda path, found: _parts_of(sources[path], found))
    entries = Entries()
    for unit in units.values():
        for result in unit.results:
            put = run.memo.value(result, _Put)
            entries.put(put.name, put.entry)
    return entries


def _parts_of(source: ContentFile, findings: Findings) -> tuple[bytes, ...]:
    of_kind = _of_registry if source.kind is FileKind.REGISTRY else _of_collection
    return tuple(map(dumps, of_kind(source, findings)))


def _of_collection(source: ContentFile, findings: Findings) -> Iterator[_Put]:
    document, model = parse_file(source, findings), COLLECTIONS[source.folder]
    value = validate(model, document, findings, whole=source.top) if document is not None else None
    yield _put((source.folder, source.stem), value, document, source.top)


def _of_registry(source: ContentFile, findings: Findings) -> Iterator[_Put]:
    document = parse_registry(source, findings)
    if document is None:
        yield _Put((source.stem, ""), None)
        return
    for key, value in document.items():
        if re.fullmatch(KEBAB_CASE, key):
            entry = validate(REGISTRIES[source.stem], value, findings, whole=key.place)
            yield _put((source.stem, str(key)), entry, value, key.place)
        else:
            findings.add(ENTRY_ID, key.place, f'"{key}" cannot be an id.', hint=KEBAB_ADVICE)


def _put(name: tuple[str, str], value: Model | None, document: YamlValue, place: Place) -> _Put:
    entry = Entry(*name, value, document, place, digest_of(dumps((document, place)))) if value else None
    return _Put(name, entry)


def parse_registry(source: ContentFile, findings: Findings) -> YamlMap | None:
    """Return the entries of a registry's file by id, or None with findings."""
    document = parse_file(source, findings)
    if document is None or isinstance(document, YamlMap):
        return document
    message, hint = "Ids with entries belong here.", "Begin each entry with its id and a colon."
    findings.add(INVALID_VALUE, source.top, message, hint=hint)
    return None


def parse_file(source: ContentFile, findings: Findings) -> YamlValue:
    """Return the document in a file, or None with findings."""
    text = read_text(source.file, source.path, findings)
    return parse_yaml(text, source.path, findings) if text is not None else None
