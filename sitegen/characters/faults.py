"""Characters that a text must not have, wherever in a file it stands."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitegen.characters import patterns
from sitegen.characters.mend import mend_characters
from sitegen.findings import Example, Findings, InWords, Place, Rule, Severity
from sitegen.mendable import run_tidy

WITHOUT_MEANING = Rule(
    "character/without-meaning",
    "A character that means nothing",
    "Readers see a box, or nothing: it belongs to one program's font, or replaces one that was lost.",
    example=Example("Our caf\ufffd is open.\n", "Our café is open.\n"),
)
DIRECTION = Rule(
    "character/direction",
    "A mark that turns the direction of writing",
    "Nobody sees it, and the words behind it may be shown in another order than they are written in.",
    example=InWords(
        "A title with a right-to-left override (U+202E) in it, pasted from elsewhere.",
        "The same title without it. Marks of direction may stand in lines that have Hebrew or Arabic words.",
    ),
)
GARBLED = Rule(
    "character/garbled",
    "A character that was read in the wrong encoding",
    "Readers see two or three odd characters in the place of one.",
    example=Example("Itâ€™s open.\n", "It’s open.\n"),
)
INVISIBLE = Rule(
    "character/invisible",
    "An invisible character",
    "It comes in by pasting; nobody sees it, and it breaks searching, copying, links and reading aloud.",
    Severity.WARNING,
    InWords(
        "A zero-width space (U+200B), a soft hyphen (U+00AD) or four words tied by non-breaking spaces.",
        "The same words without it. A joiner that emoji or Persian need may stand, and a non-breaking space "
        "between a number and its unit.",
    ),
)
STYLED = Rule(
    "character/styled",
    "Letters that are drawn joined or bold by characters of their own",
    "The search and some screen readers do not take them for letters.",
    Severity.WARNING,
    Example("The ﬁrst visit.\n", "The first visit.\n"),
)
RULES = (WITHOUT_MEANING, DIRECTION, GARBLED, INVISIBLE, STYLED)

_TYPOGRAPHY = str.maketrans("", "", "“”\u2018’–—…")
"""What well-set texts have most: beside ASCII alone, no fault has any of it."""


@dataclass(frozen=True, slots=True)
class _Kind:
    rule: Rule
    pattern: Callable[[str], re.Pattern[str]]
    """What is at fault in a line."""
    words: Callable[[str], str]


def report_characters(text: str, path: str, findings: Findings) -> None:
    """Report the first character of each kind in each line of a file."""
    for number, line in enumerate(text.split("\n"), start=1):
        plain = line if line.isascii() else line.translate(_TYPOGRAPHY)
        if not plain.isascii() or not plain.isprintable():
            _report_line(line, Place(path, number), findings)


def invisible_in(text: str) -> str:
    """Return the name of the first character in `text` that nobody sees, or nothing."""
    found = patterns.WITHOUT_MEANING.search(text) or patterns.direction_in(text).search(text)
    return name_of(found[0]) if found else ""


def name_of(character: str) -> str:
    """Return how people look a character up: `U+200B, zero width space`."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f", {name}" if name else "")


def _report_line(line: str, top: Place, findings: Findings) -> None:
    for kind, found in _found_in(line):
        hint = "Delete it, or type it anew."
        if mend_characters(found[0]) != found[0]:
            hint = run_tidy(top.path)
        place = Place(top.path, top.line, found.start() + 1)
        findings.add(kind.rule, place, kind.words(found[0]), hint=hint)


def _found_in(line: str) -> Iterator[tuple[_Kind, re.Match[str]]]:
    for kind in _KINDS:
        found = kind.pattern(line).search(line)
        if found is not None:
            yield kind, found


def _without_meaning(found: str) -> str:
    if found == "\ufffd":
        return "A character was lost here when the text was saved or copied."
    return f"This character means nothing here ({name_of(found)})."


def _invisible(found: str) -> str:
    if len(found) > 1:
        return "These words cannot be divided between lines: there are non-breaking spaces between them."
    return f"There is an invisible character here ({name_of(found)})."


_KINDS = (
    _Kind(WITHOUT_MEANING, lambda _: patterns.WITHOUT_MEANING, _without_meaning),
    _Kind(
        DIRECTION,
        patterns.direction_in,
        lambda found: f"There is a mark of direction here ({name_of(found)}).",
    ),
    _Kind(
        GARBLED, lambda _: patterns.GARBLED, lambda found: f'"{found}" was "{mend_characters(found)}" once.'
    ),
    _Kind(INVISIBLE, lambda _: patterns.INVISIBLE, _invisible),
    _Kind(
        STYLED,
        lambda _: patterns.STYLED,
        lambda found: f'"{found}" is no plain text: {mend_characters(found)}.',
    ),
)
