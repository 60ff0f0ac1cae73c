"""A new entry at the end of a registry's file, which keeps every byte that it has."""

from collections.abc import Mapping
from typing import Literal

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.kinds import REGISTRIES
from sitegen.content.load_entries import load_entries
from sitegen.encoding import LINE_END, line_end_of
from sitegen.findings import Findings, Place, SiteError
from sitegen.memo.run import Run
from sitegen.skeletons.ground import Begun, Ground, schema_line
from sitegen.skeletons.names import free_name, sound_title
from sitegen.skeletons.render import render_skeleton
from sitegen.source_file import decode_text
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlText, YamlValue


def begin_registry_entry(
    ground: Ground,
    registry: Literal["sources", "glossary"],
    values: Mapping[str, str],
    *,
    name: str | None,
    findings: Findings,
) -> Begun:
    """Return the registry's file with one more entry, filled in with `values`, the first of which names it.

    Raises:
        SiteError: if the file has faults, which `findings` then says, or the name cannot be used or is taken.
    """
    path = f"content/{registry}.yaml"
    file = ContentFile(f"{registry}.yaml", FileKind.REGISTRY, ground.root / "content", path, "")
    known = tuple(_parse_sound(file, findings))
    filled = {key: sound_title(value) for key, value in values.items()}
    entry_id = free_name(next(iter(filled.values())), name, known.__contains__)
    entry = render_skeleton(f"{registry}.yaml", id=entry_id, day=ground.day, **filled)
    data = file.file.read_bytes() if file.file.is_file() else b""
    before = data + (_gap_after(data) if data.strip() else _head(schema_line(ground.root, registry, path)))
    whole = before + entry.encode().replace(b"\n", _line_end_of(data))
    document = _parsed(whole, path)
    if tuple(document) != (*known, entry_id):
        raise SiteError(f"Nothing fits behind the last line of {path}. Add this by hand:\n\n{entry}")
    _validate_entry(registry, document[YamlText(entry_id, Place(path))], path)
    return Begun(path, whole, entry_id, len(LINE_END.findall(before.decode())) + 1)


def _parse_sound(file: ContentFile, findings: Findings) -> YamlMap:
    """Return the entries of a file that is without fault, if it is there."""
    if not file.file.is_file():
        return YamlMap(file.top)
    load_entries((file,), Run(found := Findings()))
    findings.extend(found)
    if list(found):
        raise SiteError(f"{file.path} has to be mended first. Nothing was written.")
    return _parsed(file.file.read_bytes(), file.path)


def _parsed(data: bytes, path: str) -> YamlMap:
    """Return the entries in a file's content; none where it cannot be read."""
    text = decode_text(data, path, findings := Findings())
    document = parse_yaml(text, path, findings) if text is not None else None
    return document if isinstance(document, YamlMap) and not list(findings) else YamlMap(Place(path))


def _validate_entry(registry: str, entry: YamlValue, path: str) -> None:
    """Refuse an entry that its registry would not take."""
    validate(REGISTRIES[registry], entry, findings := Findings(), whole=Place(path))
    first = next(iter(findings), None)
    if first is not None:
        raise SiteError(f"{first.message} {first.hint}".rstrip() + " Nothing was written.")


def _head(schema: str) -> bytes:
    """Return what a file begins with that has nothing in it yet."""
    return f"{schema}\n\n".encode() if schema else b""


def _line_end_of(data: bytes) -> bytes:
    return line_end_of(data.decode()).encode()


def _gap_after(data: bytes) -> bytes:
    """Return what makes an empty line behind the last one."""
    end = _line_end_of(data)
    if data.endswith(end * 2):
        return b""
    return end if data.endswith((b"\n", b"\r")) else end * 2
