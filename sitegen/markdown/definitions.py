"""Definitions, which stand anywhere in a text: footnotes `[^label]: …`, addresses of links `[label]: …`."""

import re
from dataclasses import dataclass, field

from sitegen.findings import Example, Rule, Severity
from sitegen.markdown.edits import Edit
from sitegen.markdown.faults.fault import Fault
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Destination, Tokens

DUPLICATE = Rule(
    "markdown/duplicate-definition",
    "A footnote or link label defined twice",
    "Only one of the two can be meant, and the other is lost without a word.",
    example=Example(
        "Many plans pay part of it.[^plans]\n\n[^plans]: Ask your plan.\n\n[^plans]: Ask the program.\n",
        "Many plans pay part of it.[^plans]\n\n[^plans]: Ask your plan, and the program.\n",
    ),
)
UNUSED_FOOTNOTE = Rule(
    "footnote/unused",
    "A footnote that no marker leads to",
    "It stands below the text, and its way back leads nowhere.",
    Severity.WARNING,
    example=Example(
        "Many plans pay part of it.\n\n[^plans]: Ask your plan.\n",
        "Many plans pay part of it.[^plans]\n\n[^plans]: Ask your plan.\n",
    ),
)
FOOTNOTE_LABEL = Rule(
    "footnote/label",
    "A footnote whose label cannot be part of an address",
    "Links to the footnote and back would not work in every browser.",
    example=Example(
        "Many plans pay part of it.[^the plan]\n\n[^the plan]: Ask your plan.\n",
        "Many plans pay part of it.[^the-plan]\n\n[^the-plan]: Ask your plan.\n",
    ),
)
RULES = (DUPLICATE, UNUSED_FOOTNOTE, FOOTNOTE_LABEL)

_DEFINITION = re.compile(
    r"^[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ ]+)?(?P<open>\[)(?:\^(?P<footnote>[^\[\]\n]+)\]:"
    r"|(?P<label>[^\[\]^@!\n][^\[\]\n]*)\]:[ \t]*(?P<address><[^<>\n]*>|[^\s\[\]<>]+))",
    re.M,
)
_FOOTNOTE_LABEL = re.compile(r"[\w-]+")
_SPACES = re.compile(r"\s+")


def label_of(text: str) -> str:
    """Return a label as Markdown compares it."""
    return _SPACES.sub(" ", text).strip().lower()


@dataclass(slots=True)
class Definitions:
    """The definitions of one text."""

    labels: set[str] = field(default_factory=set)
    footnotes: dict[str, int] = field(default_factory=dict)
    """The offset of each footnote by its label."""
    starts: set[int] = field(default_factory=set)
    """Where the opening brackets of definitions stand."""
    faults: list[Fault] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    used_footnotes: set[str] = field(default_factory=set)

    def unused_footnotes(self) -> list[Fault]:
        """Return a fault for each footnote without a marker."""
        message, hint = "No marker leads to this footnote.", "Put [^{}] where it belongs, or delete it."
        return [
            Fault(offset, UNUSED_FOOTNOTE, message, hint.format(label))
            for label, offset in self.footnotes.items()
            if label not in self.used_footnotes
        ]


def read_definitions(source: Source, mask: str, tokens: Tokens) -> Definitions:
    """Return the definitions in `mask`; addresses become tokens."""
    found = Definitions()
    for match in _DEFINITION.finditer(mask) if "]:" in mask else ():
        found.starts.add(match.start("open"))
        if match["footnote"] is not None:
            _add_footnote(match, found)
        else:
            _add_label(match, source, found, tokens)
    return found


def _add_footnote(match: re.Match[str], found: Definitions) -> None:
    label = match["footnote"]
    if label in found.footnotes:
        found.faults.append(_repeated(match, f"[^{label}]"))
    if not _FOOTNOTE_LABEL.fullmatch(label):
        message, hint = f'"{label}" cannot be the label of a footnote.', "Use letters, digits and hyphens."
        found.faults.append(Fault(match.start("open"), FOOTNOTE_LABEL, message, hint))
    found.footnotes.setdefault(label, match.start("open"))


def _add_label(match: re.Match[str], source: Source, found: Definitions, tokens: Tokens) -> None:
    label = label_of(match["label"])
    if label in found.labels:
        found.faults.append(_repeated(match, f"[{match['label']}]"))
    found.labels.add(label)
    start, end = match.span("address")
    written = source.text[start:end]
    target = written.removeprefix("<").removesuffix(">")
    token = Destination(written, source.place(start), target)
    found.edits.append(Edit(start, end, tokens.add(token)))


def _repeated(match: re.Match[str], shown: str) -> Fault:
    return Fault(match.start("open"), DUPLICATE, f"{shown} is defined a second time.", "Keep one of the two.")
