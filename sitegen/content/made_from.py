"""`content/translations.yaml`: which words of the original each translation was made from.

`build.py translated` writes it; by language and name, a digest.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen.content.discover import MADE_FROM
from sitegen.findings import Findings, Place
from sitegen.source_file import read_text
from sitegen.validation import INVALID_VALUE
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlText, YamlValue

_DIGEST = re.compile("[0-9a-f]{16}")

MadeFrom = Mapping[str, Mapping[str, YamlText]]
"""By language and name, such as `levels/iop.md`: the digest of the original's words."""

_ADVICE = 'Let "build.py translated" write this file.'


def load_made_from(root: Path, findings: Findings) -> MadeFrom:
    """Return what the file in the site's folder says; what cannot be read in it is a finding."""
    path = f"content/{MADE_FROM}"
    if not (root / path).is_file():
        return {}
    text = read_text(root / path, path, findings)
    document = parse_yaml(text, path, findings) if text is not None else None
    if document is None:
        return {}
    languages = _keys_of(document, Place(path), findings)
    return {str(tag): dict(_digests(names, tag.place, findings)) for tag, names in languages.items()}


def _keys_of(value: YamlValue, place: Place, findings: Findings) -> YamlMap:
    if isinstance(value, YamlMap):
        return value
    findings.add(INVALID_VALUE, place, "This is not what the command writes.", hint=_ADVICE)
    return YamlMap(place)


def _digests(names: YamlValue, place: Place, findings: Findings) -> Iterator[tuple[str, YamlText]]:
    for name, digest in _keys_of(names, place, findings).items():
        if isinstance(digest, YamlText) and _DIGEST.fullmatch(digest):
            yield str(name), digest
        else:
            at = digest.place if isinstance(digest, YamlText) else name.place
            findings.add(INVALID_VALUE, at, "This is not what the command writes.", hint=_ADVICE)


def made_from_text(made_from: Mapping[str, Mapping[str, str]]) -> str:
    """Return the file's text."""
    lines = ['# Written by "build.py translated": the words that each translation was made from.']
    for tag, names in sorted(made_from.items()):
        lines += [f"{tag}:", *(f'  {name}: "{digest}"' for name, digest in sorted(names.items()))]
    return "\n".join([*lines, ""])
