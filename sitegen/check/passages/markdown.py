"""The passages of a Markdown text. Only what tells one block from the next is read here."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.shown import spaces, without_markup
from sitegen.findings import Findings
from sitegen.markdown.citations import citations_in
from sitegen.markdown.mask import cover, mask_code
from sitegen.markdown.shortcodes.call import Call
from sitegen.markdown.shortcodes.find import find_calls
from sitegen.markdown.source import Source

_LINE = re.compile(
    r"([ \t>]*)(?:(\#{1,6})[ \t]+|([-+*]|[0-9]{1,9}[.)]|:)[ \t]+(?=\S)|(?=[^|]*(\|)))?(.*)", re.S
)
"""Of a line: indentation, the mark of a heading or of an item or the first bar of a row, and words."""
_NO_WORDS = re.compile(r"\s*|\[![A-Za-z]+\]\s*|[\s|:]*-[\s|:-]*")
"""An empty line, the first line of a callout, the rule below a table's head."""
_CALLOUT = re.compile(r"[ \t]*>[ \t]*\[![A-Za-z]+\]")
_BEGINNINGS = re.compile(r"^[ \t>]+", re.M)
_ONE_LINE = (Block.HEADING, Block.ROW)
_CITING_CALLS = frozenset({"fact"})


def passages_of(source: Source) -> tuple[Passage, ...]:
    """Return the passages of a Markdown text, in order; the items of a list share what its lead cites."""
    code = mask_code(source, Findings())
    calls = tuple(find_calls(source, code.text, Findings())) if "{{" in code.text else ()
    mask = cover(code.text, [(call.start, call.end) for call in calls])
    sources = [match.span("written") for match in citations_in(mask)] if "[@" in mask else []
    named = _Named.of((start for start, _ in sources), calls)
    reader = _Reader(source, without_markup(cover(mask, sources)), named)
    reader.read(mask)
    return (*reader.passages, *_arguments_of(calls, source))


def _arguments_of(calls: Iterable[Call], source: Source) -> Iterator[Passage]:
    """Yield the words that shortcodes are given to show; an argument without a space is an id or a path."""
    for call in calls:
        for argument in call.arguments:
            if isinstance(argument.value, str) and " " in argument.value:
                start = source.text.find(argument.value, argument.offset, call.end)
                if start >= 0:
                    yield Passage(Block.FIELD, source, start, argument.value, name=argument.name)


@dataclass(frozen=True, slots=True)
class _Named:
    """What a text names beside its words: sources, and shortcodes, by where they begin."""

    cited: list[int]
    calls: list[tuple[int, str]]

    @classmethod
    def of(cls, sources: Iterable[int], calls: Iterable[Call]) -> "_Named":
        named = [(call.start, call.name) for call in calls]
        citing = (start for start, name in named if name in _CITING_CALLS)
        return cls(sorted((*sources, *citing)), named)

    def is_cited(self, start: int, end: int) -> bool:
        """Return whether a source is named between two offsets."""
        first = bisect_left(self.cited, start)
        return first < len(self.cited) and self.cited[first] < end

    def calls_in(self, start: int, end: int) -> tuple[str, ...]:
        """Return the names of the shortcodes between two offsets."""
        if not self.calls:
            return ()
        return tuple(name for offset, name in self.calls if start <= offset < end)


@dataclass(slots=True)
class _Reader:
    """Reads blocks line by line."""

    source: Source
    shown: str
    named: _Named
    passages: list[Passage] = field(default_factory=list)
    _block: Block | None = None
    """Of the passage that the next line may go on with."""
    _start: int = 0
    _end: int = 0
    _depth: int = 0
    _mark: str = ""
    _is_callout: bool = False
    _lead_is_cited: bool = False

    def read(self, mask: str) -> None:
        """Read all lines; `mask` has the markup that `shown` has not."""
        start = 0
        for text in mask.split("\n"):
            if not text:
                self._is_callout = False
                self._close()
            elif text[0].isalpha() and "|" not in text:
                self._read_words(start, start + len(text))
            elif (line := _LINE.match(text)) is not None:
                self._read_line(line, start)
            start += len(text) + 1
        self._close()

    def _read_words(self, start: int, end: int) -> None:
        """Read a line without anything before its words."""
        self._is_callout = False
        if self._block in _ONE_LINE:
            self._close()
        if self._block is None:
            self._block, self._depth, self._mark, self._start = Block.PARAGRAPH, 0, "", start
        self._end = end

    def _read_line(self, line: re.Match[str], start: int) -> None:
        indent, heading, item, bar, words = line.groups()
        if ">" not in indent:
            self._is_callout = False
        elif not self._is_callout:
            self._is_callout = _CALLOUT.match(line[0]) is not None
        is_empty = not words or _NO_WORDS.fullmatch(words) is not None
        if is_empty or heading or item or bar or self._block in _ONE_LINE:
            self._close()
        if is_empty:
            return
        if self._block is None:
            self._begin(indent, heading, item, bar)
            self._start = start + line.start(5)
        self._end = start + line.end(5)

    def _begin(self, indent: str, heading: str | None, item: str | None, bar: str | None) -> None:
        self._depth, self._mark = 0, ""
        if heading:
            self._block, self._depth = Block.HEADING, len(heading)
        elif item:
            self._block, self._depth, self._mark = Block.ITEM, len(indent.expandtabs(4)), item[-1]
        elif bar:
            self._block = Block.ROW
        else:
            self._block = Block.QUOTE if ">" in indent and not self._is_callout else Block.PARAGRAPH
            self._depth = len(indent.partition(">")[0].expandtabs(4))

    def _close(self) -> None:
        if self._block is None:
            return
        start, end, block = self._start, self._end, self._block
        shown = self.shown[start:end]
        if "\n" in shown or shown.startswith(">"):
            shown = _BEGINNINGS.sub(spaces, shown)
        is_cited = self.named.is_cited(start, end)
        calls = self.named.calls_in(start, end)
        if block in (Block.ITEM, Block.ROW):
            is_cited = is_cited or self._lead_is_cited
        else:
            self._lead_is_cited = is_cited
        self.passages.append(
            Passage(block, self.source, start, shown, self._depth, self._mark, is_cited, calls)
        )
        self._block = None
