"""Mend YAML: characters, and what keeps it from being read; nothing is written anew."""

import re
from collections.abc import Callable

from sitegen.characters.mend import mend_characters
from sitegen.characters.patterns import OTHER_SPACE
from sitegen.findings import Findings
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.pasted import STRUCTURE

_TABS = re.compile(r"^[ ]*\t[ \t]*", re.M)
_CURLY_VALUE = re.compile(
    r"^(?P<key>[ ]*(?:-[ ]+)?[\w-]+:[ ]+)(?=.*(?::[ ]|[ ]\#))"
    r"(?:“(?P<double>[^“”\"\\\n]*)”|\u2018(?P<single>[^\u2018’'\"\\\n]*)’)[ ]*$",
    re.M,
)
_WIDTHS = (2, 4, 8)


def tidy_data(text: str) -> str:
    """Return a YAML text mended."""
    plain = mend_characters(text, keep_lines=True)
    spaced = STRUCTURE.sub(lambda found: OTHER_SPACE.sub(" ", found[0]), plain)
    if _can_be_read(spaced):
        return spaced
    return next((tried for tried in map(_attempt(spaced), _WIDTHS) if _can_be_read(tried)), spaced)


def _attempt(text: str) -> Callable[[int], str]:
    """Return what makes spaces of tabs and straight quotation marks of curly ones that end a value."""
    straight = _CURLY_VALUE.sub(
        lambda found: f'{found["key"]}"{found["double"] or found["single"] or ""}"', text
    )
    return lambda width: _TABS.sub(lambda found: found[0].replace("\t", " " * width), straight)


def _can_be_read(text: str) -> bool:
    findings = Findings()
    document = parse_yaml(text, "", findings)
    return document is not None and not any(finding.severity.stops_writing for finding in findings)
