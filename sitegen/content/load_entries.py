"""Registries and collections from their YAML files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.library import Entry
from sitegen.findings import Example, Findings, Place, Rule
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

    def put(self, name: tuple[str, str], value: Model | None, document: YamlValue, place: Place) -> None:
        """Take in an entry by kind and id, or note that it is broken."""
        if value is None:
            self.broken.add(name)
        else:
            self.by_kind[name[0]][name[1]] = Entry(*name, value, document, place)


def load_entries(files: Iterable[ContentFile], findings: Findings) -> Entries:
    """Return the entries of all registry and collection files among `files`."""
    entries = Entries()
    for file in files:
        if file.kind is FileKind.REGISTRY:
            _load_registry(file, entries, findings)
        elif file.kind is FileKind.ENTRY:
            _load_entry(file, entries, findings)
    return entries


def _load_entry(source: ContentFile, entries: Entries, findings: Findings) -> None:
    document, model = parse_file(source, findings), COLLECTIONS[source.folder]
    value = validate(model, document, findings, whole=source.top) if document is not None else None
    entries.put((source.folder, source.stem), value, document, source.top)


def _load_registry(source: ContentFile, entries: Entries, findings: Findings) -> None:
    document = parse_registry(source, findings)
    if document is None:
        entries.broken.add((source.stem, ""))
        return
    for key, value in document.items():
        if re.fullmatch(KEBAB_CASE, key):
            entry = validate(REGISTRIES[source.stem], value, findings, whole=key.place)
            entries.put((source.stem, str(key)), entry, value, key.place)
        else:
            findings.add(ENTRY_ID, key.place, f'"{key}" cannot be an id.', hint=KEBAB_ADVICE)


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
