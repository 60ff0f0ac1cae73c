"""YAML text to values, or to findings in plain words."""

import re

import yaml

from sitegen.findings import Findings, Place
from sitegen.yaml_source.document import Document
from sitegen.yaml_source.pasted import way_out, with_plain_spaces
from sitegen.yaml_source.rules import SYNTAX
from sitegen.yaml_source.values import YamlValue


def parse_yaml(text: str, path: str, findings: Findings, *, first_line: int = 1) -> YamlValue:
    """Return the document in `text`, or None where a finding says why it cannot be read.

    An empty document is a mapping without keys. `first_line` is the line of the file at which `text` begins.
    """
    spaced = with_plain_spaces(text, Place(path, first_line), findings).translate(_NO_ENDS)
    document = Document(path, findings, first_line, spaced.split("\n"))
    try:
        for event in yaml.parse(spaced, Loader=yaml.CSafeLoader):
            document.take(event)
    except yaml.YAMLError as error:
        place = document.place_of(error, spaced)
        meant_as_key = _line_without_colon(place, document)
        if meant_as_key is not None:
            findings.add(SYNTAX, meant_as_key, _NO_COLON)
            return None
        message, hint = way_out(document.line_at(place), path)
        findings.add(SYNTAX, place, message or _in_words(error), hint=hint)
        return None
    return document.whole()


def _line_without_colon(place: Place, document: Document) -> Place | None:
    """Return the line above that was meant as a key, where a sound key seems to go on with it."""
    line = document.line_at(place)
    above = Place(place.path, place.line - 1)
    text = document.line_at(above) if place.line > document.first_line else ""
    is_sound = _KEY.fullmatch(line[: place.column - 1]) and line[place.column - 1 :].startswith(":")
    if not is_sound or not text.strip() or _HAS_KEY.match(text) or _indent(text) != _indent(line):
        return None
    return Place(place.path, place.line - 1, _indent(text) + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _in_words(error: yaml.YAMLError) -> str:
    """Return the parser's complaint as a sentence, with a way out for the common ones."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    for words, advice in _ADVICE.items():
        if words in problem:
            return advice
    return f"This is not YAML: {problem}."


_NO_ENDS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""Ends of lines to YAML alone; all places below would be wrong."""
_KEY = re.compile(r" *[\w-]+")
_HAS_KEY = re.compile(r" *(?:#|-(?: |$)|[^:]+:(?: |$))")
_NO_COLON = 'After a key, ": " is needed: a colon and a space.'
_ADVICE = {
    "mapping values are not allowed": 'A text with ": " in it needs quotes around it; '
    "or the line is indented too far.",
    "could not find expected ':'": _NO_COLON,
    "tab character": "Indent with spaces, not with tabs.",
    "alphabetic or numeric character": 'A text that begins with "*" or "&" needs quotes around it.',
    "expected <document start>": "The indentation does not fit the lines above.",
    "expected comment or line break": 'A text that begins with ">" or "|" needs quotes around it.',
    "expected '-' indicator": 'The lines above are a list. Begin this one with "- ", or indent it otherwise.',
    "cannot start any token": "A value cannot begin with this character. Indent with spaces, and put quotes "
    'around a text that begins with "@", "`" or "%".',
    "did not find expected key": "The indentation, or a quotation mark, does not fit the lines around it.",
    "found unexpected end of stream": "The quotation mark that opens here is never closed.",
    "did not find expected ',' or ']'": "The list that opens here is never closed, or lacks a comma.",
    "did not find expected ',' or '}'": "The keys that open here are never closed, or lack a comma.",
    "control characters are not allowed": "There is an invisible control character here. Type the text anew.",
}
