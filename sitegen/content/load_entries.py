"""Registries and collections from their YAML files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.library import Entry
from sitegen.findings import Findings, Place, Rule
from sitegen.source_file import read_text
from sitegen.validation import INVALID_VALUE, KEBAB_ADVICE, KEBAB_CASE, Model, validate
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlValue

ENTRY_ID = Rule(
    "data/id",
    "An id that cannot be used",
    "Ids stand in links, citations and shortcodes; they must be readable and safe there.",
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

    def put(self, kind: str, entry_id: str, value: Model | None, place: Place) -> None:
        """Take in an entry, or note that it is broken."""
        if value is None:
            self.broken.add((kind, entry_id))
        else:
            self.by_kind[kind][entry_id] = Entry(kind, entry_id, value, place)


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
    document, model = _parse(source, findings), COLLECTIONS[source.folder]
    value = validate(model, document, findings, whole=source.top) if document is not None else None
    entries.put(source.folder, source.stem, value, source.top)


def _load_registry(source: ContentFile, entries: Entries, findings: Findings) -> None:
    document = _parse(source, findings)
    if not isinstance(document, YamlMap):
        if document is not None:
            message, hint = "Ids with entries belong here.", "Begin each entry with its id and a colon."
            findings.add(INVALID_VALUE, source.top, message, hint=hint)
        entries.put(source.stem, "", None, source.top)
        return
    for key, value in document.items():
        if re.fullmatch(KEBAB_CASE, key):
            entry = validate(REGISTRIES[source.stem], value, findings, whole=key.place)
            entries.put(source.stem, str(key), entry, key.place)
        else:
            findings.add(ENTRY_ID, key.place, f'"{key}" cannot be an id.', hint=KEBAB_ADVICE)


def _parse(source: ContentFile, findings: Findings) -> YamlValue:
    text = read_text(source.file, source.path, findings)
    return parse_yaml(text, source.path, findings) if text is not None else None
