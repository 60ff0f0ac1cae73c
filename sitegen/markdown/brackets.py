"""Square brackets: links, images, references and footnotes, found in the source with their places.

Addresses become tokens, so that each keeps its place. Brackets that are no link become tokens as
well: Markdown would only try each of them in vain.
"""

import re
from dataclasses import dataclass, field

from sitegen.findings import Example, Rule, Severity, did_you_mean
from sitegen.markdown.definitions import Definitions, label_of
from sitegen.markdown.edits import Edit
from sitegen.markdown.faults.fault import Fault
from sitegen.markdown.links import MALFORMED
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Character, Destination, Tokens

UNDEFINED_FOOTNOTE = Rule(
    "footnote/undefined",
    "A footnote marker without its footnote",
    "The marker would be shown as it is written.",
    example=Example(
        "Many plans pay part of it.[^plans]\n",
        "Many plans pay part of it.[^plans]\n\n[^plans]: Ask your plan.\n",
    ),
)
UNDEFINED_REFERENCE = Rule(
    "link/undefined-reference",
    "A link to a label that is not defined",
    "It would be shown as it is written, brackets and all.",
    example=Example(
        "Read [what you may pay][costs].\n",
        "Read [what you may pay][costs].\n\n[costs]: costs.md\n",
    ),
)
NO_TARGET = Rule(
    "link/no-target",
    "Text in square brackets without an address",
    "It is shown with its brackets; often the address was forgotten.",
    Severity.WARNING,
    example=Example("Read [what you may pay].\n", "Read [what you may pay](costs.md).\n"),
)
TASK = Rule(
    "markdown/task-list",
    "A list to tick",
    "GitHub shows a box; here the brackets would be shown.",
    example=Example(
        "- [ ] your insurance card\n- [x] a list of your medicines\n",
        "- your insurance card\n- a list of your medicines\n",
    ),
)
RULES = (UNDEFINED_FOOTNOTE, UNDEFINED_REFERENCE, NO_TARGET, TASK)

_BRACKETS = re.compile(r"\\.|\[|\]|\n[ \t>]*\n", re.S)
_ADDRESS = re.compile(
    r"\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>(?:[^\s()\[\]<>]|\([^\s()\[\]<>]*\))*+))(?P<rest>\s*[)\"'(])?"
)
_LABEL = re.compile(r"\[(?P<label>[^\[\]]*)\]")
_LIST_MARKER = re.compile(r"[ \t>]*(?:[-+*]|[0-9]{1,9}[.)]) +")
_LONGEST_INDENT = 80
_ALERT = re.compile(r"\[![A-Za-z]+\]")
_DEEPEST = 8


@dataclass(slots=True)
class BracketReader:
    """Reads the brackets of one text."""

    source: Source
    mask: str
    definitions: Definitions
    tokens: Tokens
    edits: list[Edit] = field(default_factory=list)
    addresses: list[tuple[int, int]] = field(default_factory=list)
    """The stretches of the text that are addresses."""
    _open: list[int] = field(default_factory=list)
    _consumed: int = 0
    """Up to where brackets already belong to a reference."""

    def read(self) -> None:
        """Gather the edits that put tokens into the text."""
        for match in _BRACKETS.finditer(self.mask):
            sign = match[0]
            if sign == "[":
                self._open.append(match.start())
            elif sign == "]" and self._open:
                self._pair(self._open.pop(), match.start())
            elif sign.startswith("\n"):
                self._close_block()
        self._close_block()

    def _close_block(self) -> None:
        self._as_text(*self._open)
        self._open.clear()

    def _pair(self, start: int, end: int) -> None:
        text = self.mask[start + 1 : end]
        following = self.mask[end + 1 : end + 2]
        if start < self._consumed or start in self.definitions.starts or _ALERT.match(self.mask, start):
            return
        if len(self._open) >= _DEEPEST:
            self._as_text(start, end)
        elif text.startswith("^"):
            self._footnote(start, text[1:])
        elif following == "(":
            self._address(end + 1)
        elif following == "[":
            self._reference(start, end, text)
        elif text.startswith("@"):
            self._as_text(start, end)
        elif label_of(text) not in self.definitions.labels:
            self._no_link(start, end, text)

    def _footnote(self, start: int, label: str) -> None:
        if label in self.definitions.footnotes:
            self.definitions.used_footnotes.add(label)
            return
        message = f'There is no footnote "{label}".'
        hint = did_you_mean(label, self.definitions.footnotes) or f"Write it below the text: [^{label}]: …"
        self._add(Fault(start, UNDEFINED_FOOTNOTE, message, hint))

    def _address(self, start: int) -> None:
        match = _ADDRESS.match(self.mask, start)
        if match is None or match["rest"] is None:
            message = "This address cannot be read: it has a space or bracket in it, or no closing bracket."
            hint = "Put < and > around an address with spaces or brackets."
            self._add(Fault(start, MALFORMED, message, hint))
            return
        group = "bare" if match["angle"] is None else "angle"
        first, last = match.span(group)
        target = self.source.text[first:last]
        if group == "angle":
            first, last = first - 1, last + 1
        token = Destination(self.source.text[first:last], self.source.place(first), target)
        self.edits.append(Edit(first, last, self.tokens.add(token)))
        self.addresses.append((first, last))

    def _reference(self, start: int, end: int, text: str) -> None:
        match = _LABEL.match(self.mask, end + 1)
        if match is None:
            self._as_text(start, end)
            return
        label = match["label"] or text
        if label.startswith("^"):
            self._no_link(start, end, text)
            return
        self._consumed = match.end()
        if label_of(label) not in self.definitions.labels:
            message = f'No address is given for "{label}".'
            hint = did_you_mean(label_of(label), self.definitions.labels)
            hint = hint or f"Write it below the text: [{label}]: …"
            self._add(Fault(start, UNDEFINED_REFERENCE, message, hint))
            self._as_text(start, end, match.start(), match.end() - 1)

    def _no_link(self, start: int, end: int, text: str) -> None:
        line_start = self.mask.rfind("\n", max(0, start - _LONGEST_INDENT), start) + 1
        if text in (" ", "x", "X") and _LIST_MARKER.fullmatch(self.mask, line_start, start):
            message = "Boxes to tick are not made this way."
            self._add(Fault(start, TASK, message, 'Use {{ checklist("…") }}, or leave the brackets out.'))
        else:
            message = "No address follows these square brackets."
            hint = r"Write (address) right after it, or \[ if brackets are meant."
            self._add(Fault(start, NO_TARGET, message, hint))
        self._as_text(start, end)

    def _as_text(self, *positions: int) -> None:
        for position in positions:
            token = self.tokens.add(Character(self.source.text[position]))
            self.edits.append(Edit(position, position + 1, token))

    def _add(self, fault: Fault) -> None:
        self.edits.append(fault.as_edit(self.source, self.tokens))
