"""Entries of registries and collections, looked up by what an editor wrote."""

from collections.abc import Iterable

from sitegen.findings import Example, Place, Rule, did_you_mean
from sitegen.markdown.citations import UNKNOWN_SOURCE
from sitegen.markdown.marks import as_aside
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.yaml_source.values import YamlText

UNKNOWN_ENTRY = Rule(
    "shortcode/unknown-entry",
    "A shortcode that asks for an entry that is not there",
    "Nothing could be shown in its place.",
    example=Example('{{ faq("cost") }}\n', '{{ faq("costs") }}\n'),
)
RULES = (UNKNOWN_ENTRY,)


def find_entry(
    kind: str, entry_id: object, place: Place, settings: Settings, record: Record
) -> object | None:
    """Return an entry and note its use; None with a finding where there is none of that id."""
    known = settings.quizzes if kind == "quizzes" else settings.library.entries[kind]
    if isinstance(entry_id, str) and entry_id in known:
        record.entries.add((kind, str(entry_id)))
        if kind == "quizzes":
            return settings.quizzes[entry_id]
        return settings.library.entries[kind][entry_id].value
    if not isinstance(entry_id, str) or not settings.library.may_have(kind, entry_id):
        hint = did_you_mean(str(entry_id), known)
        record.findings.add(UNKNOWN_ENTRY, place, f'There is no "{entry_id}" in {kind}.', hint=hint)
    return None


def cite(ids: Iterable[tuple[str, Place]], settings: Settings, record: Record) -> str:
    """Return the markers for sources; an id that is not in sources.yaml is a finding at its place."""
    sources = settings.library.registries.sources
    markers: list[str] = []
    for source_id, place in ids:
        if source_id in sources:
            record.entries.add(("sources", source_id))
            markers.append(_marker(source_id, settings, record))
        elif not settings.library.may_have("sources", source_id):
            message = f'There is no "{source_id}" in sources.yaml.'
            record.findings.add(UNKNOWN_SOURCE, place, message, hint=did_you_mean(source_id, sources))
    return "".join(as_aside(marker) for marker in markers)


def place_of(text: str, otherwise: Place) -> Place:
    """Return the place of a text from YAML, or `otherwise`."""
    return text.place if isinstance(text, YamlText) and text.place.path else otherwise


def _marker(source_id: str, settings: Settings, record: Record) -> str:
    marker_id = record.ids.unique(f"cite-{source_id}")
    number = record.citations.add(source_id, marker_id)
    return settings.components.citation(number, marker_id, source_id)
