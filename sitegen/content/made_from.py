"""`content/translations.yaml`: which words of the original each translation was made from.

`build.py translated` writes it; by language and name, a digest.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from sitegen.content.discover import MADE_FROM
from sitegen.findings import Findings, Place
from sitegen.source_file import read_text
from sitegen.validation import INVALID_VALUE
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlText

_DIGEST = re.compile("[0-9a-f]{16}")

MadeFrom = Mapping[str, Mapping[str, str]]
"""By language and name, such as `levels/iop.md`: the digest of the original's words."""


def load_made_from(root: Path, findings: Findings) -> MadeFrom:
    """Return what the file in the site's folder says; what cannot be read in it is a finding."""
    path = f"content/{MADE_FROM}"
    if not (root / path).is_file():
        return {}
    text = read_text(root / path, path, findings)
    document = parse_yaml(text, path, findings) if text is not None else None
    languages = document.items() if isinstance(document, YamlMap) else ()
    return {
        str(tag): {str(name): str(digest) for name, digest in names.items() if _is_digest(digest, findings)}
        for tag, names in languages
        if isinstance(names, YamlMap)
    }


def made_from_text(made_from: MadeFrom) -> str:
    """Return the file's text."""
    lines = ['# Written by "build.py translated": the words that each translation was made from.']
    for tag, names in sorted(made_from.items()):
        lines += [f"{tag}:", *(f'  {name}: "{digest}"' for name, digest in sorted(names.items()))]
    return "\n".join([*lines, ""])


def _is_digest(value: object, findings: Findings) -> bool:
    if isinstance(value, YamlText) and _DIGEST.fullmatch(value):
        return True
    place = value.place if isinstance(value, YamlText) else Place(f"content/{MADE_FROM}")
    message, hint = "This is not what the command writes.", 'Let "build.py translated" write this file.'
    findings.add(INVALID_VALUE, place, message, hint=hint)
    return False
