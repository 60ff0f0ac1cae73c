"""A document built from the parser's events, one by one.

Composing nodes recurses in C, and deeply nested input would end the process.
"""

import re
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from sitegen.budgets import DEEPEST_YAML
from sitegen.characters.faults import invisible_in
from sitegen.findings import Findings, Place
from sitegen.yaml_source.pasted import report_curly_quotes
from sitegen.yaml_source.rules import CUT_OFF, DUPLICATE_KEY, UNSUPPORTED
from sitegen.yaml_source.values import YamlList, YamlMap, YamlText, YamlValue

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NO_COMMENT = re.compile(r" +#[^\s#]")
_TOLD_AT_ITS_BEGINNING = (
    "while scanning a quoted scalar",
    "while parsing a flow",
    "while scanning a simple key",
)


class _Mark(Protocol):
    line: int
    column: int


class _Refused(yaml.YAMLError):
    """What the parser takes and we do not."""

    def __init__(self, problem: str, event: yaml.Event) -> None:
        self.problem = problem
        self.problem_mark = event.start_mark


@dataclass(slots=True)
class Document:
    """A document growing event by event."""

    path: str
    findings: Findings
    first_line: int
    lines: list[str]
    root: YamlValue = None
    _open: list[YamlMap | YamlList] = field(default_factory=list)
    _keys: list[YamlText | None] = field(default_factory=list)
    """For each open collection, the key that waits for its value."""
    _long_quotes: dict[int, _Mark] = field(default_factory=dict)
    """Where a text in quotes begins that ends on another line, perhaps at the mark of another text."""
    _has_gaps: bool = False
    """Whether something was refused that leaves a value or key unknown."""

    def whole(self) -> YamlValue:
        """Return the document; None where something in it is not known."""
        if self._has_gaps:
            return None
        return self.root if self.root is not None else YamlMap(Place(self.path, self.first_line))

    def take(self, event: yaml.Event) -> None:
        """Add what one event brings."""
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                raise _Refused("found a second document after `---`", event)
            case yaml.AliasEvent():
                self._refuse(event, f'"*{event.anchor}" is an alias. Write the value out.')
                self._has_gaps = True
                self._put(None, event)
            case yaml.ScalarEvent():
                self._refuse_marks(event)
                self._refuse_invisible(event)
                self._report_cut_off(event)
                self._note_long_quote(event)
                self._put(self._scalar(event), event)
            case yaml.MappingStartEvent():
                self._begin(YamlMap(self._place(event.start_mark)), event)
            case yaml.SequenceStartEvent():
                self._begin(YamlList(self._place(event.start_mark)), event)
            case yaml.CollectionEndEvent():
                self._open.pop()
                self._keys.pop()

    def place_of(self, error: yaml.YAMLError, text: str) -> Place:
        """Return where the parser stopped, or where what it could not finish begins."""
        mark = getattr(error, "problem_mark", None)
        if (getattr(error, "context", None) or "").startswith(_TOLD_AT_ITS_BEGINNING):
            mark = getattr(error, "context_mark", None)
        elif mark is not None and mark.line in self._long_quotes:
            mark = self._long_quotes[mark.line]
        if mark is not None:
            return self._place(mark)
        return Place(self.path, self.first_line).after(text[: getattr(error, "position", 0)])

    def line_at(self, place: Place) -> str:
        """Return the line at a place of the file."""
        number = place.line - self.first_line
        return self.lines[number] if number < len(self.lines) else ""

    def _refuse_invisible(self, event: yaml.ScalarEvent) -> None:
        r"""Refuse what an escape such as `\u202e` stands for, and report quotation marks that are none."""
        if not event.style:
            report_curly_quotes(event.value, self._place(event.start_mark), self.findings)
        elif event.style == '"' and (name := invisible_in(event.value)) and "\\" in self._written(event):
            self._refuse(event, f"An escape in this text stands for an invisible character ({name}).")

    def _written(self, event: yaml.ScalarEvent) -> str:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return ""
        return "\n".join(self.lines[start.line : end.line + 1])

    def _note_long_quote(self, event: yaml.ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        if event.style in ("'", '"') and start is not None and end is not None and start.line < end.line:
            self._long_quotes[end.line] = start

    def _scalar(self, event: yaml.ScalarEvent) -> YamlText | None:
        if not event.style and event.value in _NULLS:
            return None
        return YamlText(event.value, self._place(event.start_mark), event.style == "|")

    def _begin(self, collection: YamlMap | YamlList, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) == DEEPEST_YAML:
            raise _Refused(f"found more than {DEEPEST_YAML} levels inside one another", event)
        self._refuse_marks(event)
        self._put(collection, event)
        self._open.append(collection)
        self._keys.append(None)

    def _put(self, value: YamlValue, event: yaml.Event) -> None:
        if not self._open:
            self.root = value
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, YamlList):
            parent.append(value)
        elif key is None:
            self._keys[-1] = self._key(value, event)
            self._report_repeated(self._keys[-1], parent)
        else:
            parent.setdefault(key, value)
            self._keys[-1] = None

    def _key(self, value: YamlValue, event: yaml.Event) -> YamlText:
        if isinstance(value, YamlText):
            return value
        if isinstance(value, YamlMap | YamlList):
            self._refuse(event, "A key must be plain text.")
            self._has_gaps = True
        return YamlText(getattr(event, "value", ""), self._place(event.start_mark))

    def _report_repeated(self, key: YamlText | None, parent: YamlMap) -> None:
        if key is not None and key in parent:
            first = next(k for k in parent if k == key)
            self.findings.add(
                DUPLICATE_KEY,
                key.place,
                f'"{key}" stands here a second time; the first is on line {first.place.line}.',
                hint="Keep one of the two.",
            )

    def _report_cut_off(self, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        if event.style or end is None or end.line >= len(self.lines):
            return
        rest = self.lines[end.line][end.column :]
        if _NO_COMMENT.match(rest):
            place = Place(self.path, self.first_line + end.line, end.column + rest.index("#") + 1)
            hint = "Put the whole text in quotes; a comment has a space behind its #."
            self.findings.add(CUT_OFF, place, f'"{rest.strip()}" would be left out.', hint=hint)

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, f'"&{event.anchor}" is an anchor. Write the value out where it is needed.')
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(event, f'"{tag}" is a tag, and tags mean nothing here. Put the text in quotes.')

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self.findings.add(UNSUPPORTED, self._place(event.start_mark), message)

    def _place(self, mark: _Mark | None) -> Place:
        if mark is None:
            return Place(self.path, self.first_line)
        return Place(self.path, self.first_line + mark.line, mark.column + 1)
