"""The passages of a Markdown text. Only what tells one block from the next is read here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sitegen.check.passages.passage import Block, Passage
from sitegen.findings import Findings
from sitegen.markdown.citations import citations_in
from sitegen.markdown.mask import BLANK, cover, mask_code
from sitegen.markdown.shortcodes.call import Call
from sitegen.markdown.shortcodes.find import find_calls
from sitegen.markdown.source import Source

_MARKUP = re.compile(
    r"""
    (?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ ]+(?:"[^"\n]*"|'[^'\n]*'))?\)  # the address of a link
    | (?<=\])\[[^\[\]\n]*\]                       # the label of one
    | ^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:.*$           # what the label stands for
    | \[\^[^\[\]\n]+\]:?                          # a footnote's marker
    | \[![A-Za-z]+\]                              # the kind of a callout
    | <[^<>\n]*>                                  # HTML, and addresses
    | \{:?[ ]*[#.][^{}\n]*\}                      # ids and classes
    | [!\[\]\\] | (?<!\w)[*_]+ | [*_]+(?!\w) | \*+ | `+
    """,
    re.X | re.M,
)
_LINE = re.compile(
    r"(?P<indent>[ \t>]*)"
    r"(?:(?P<heading>\#{1,6})[ \t]+|(?P<item>[-+*]|[0-9]{1,9}[.)]|:)[ \t]+(?=\S)|(?P<row>(?=[^\n]*\|)))?"
    r"(?P<words>[^\n]*)(?:\n|\Z)"
)
_NO_WORDS = re.compile(r"\s*|\[![A-Za-z]+\]\s*|[\s|:-]*-[\s|:-]*")
"""An empty line, the first line of a callout, the rule below a table's head."""
_CALLOUT = re.compile(r"[ \t]*>[ \t]*\[![A-Za-z]+\]")
_ONE_LINE = (Block.HEADING, Block.ROW)
_CITING_CALLS = frozenset({"fact"})


def passages_of(source: Source) -> tuple[Passage, ...]:
    """Return the passages of a Markdown text, in order."""
    code = mask_code(source, Findings())
    calls = tuple(find_calls(source, code.text, Findings()))
    mask = cover(code.text, [(call.start, call.end) for call in calls])
    sources = [match.span("written") for match in citations_in(mask)]
    shown = _MARKUP.sub(lambda markup: " " * len(markup[0]), cover(mask, sources).replace(BLANK, " "))
    reader = _Reader(source, shown)
    reader.read(mask)
    passages = [*reader.passages, *_arguments_of(calls, source)]
    cited = [start for start, _ in sources] + [call.start for call in calls if call.name in _CITING_CALLS]
    named = [(call.start, call.name) for call in calls]
    return tuple(_with_sources(passages, cited, named))


def _with_sources(
    passages: list[Passage], cited: list[int], calls: list[tuple[int, str]]
) -> Iterator[Passage]:
    """Yield the passages with what is named in them; the items of a list share what its lead names."""
    lead_is_cited = False
    for passage in passages:
        stretch = range(passage.start, passage.start + len(passage.shown))
        is_cited = any(offset in stretch for offset in cited)
        names = tuple(name for offset, name in calls if offset in stretch)
        is_led = passage.block in (Block.ITEM, Block.ROW) and lead_is_cited
        if passage.block not in (Block.ITEM, Block.ROW):
            lead_is_cited = is_cited
        yield replace(passage, is_cited=is_cited or is_led, calls=names)


def _arguments_of(calls: Iterable[Call], source: Source) -> Iterator[Passage]:
    """Yield the words that shortcodes are given to show; an argument without a space is an id or a path."""
    for call in calls:
        for argument in call.arguments:
            if isinstance(argument.value, str) and " " in argument.value:
                start = source.text.find(argument.value, argument.offset, call.end)
                if start >= 0:
                    yield Passage(Block.FIELD, source, start, argument.value, name=argument.name)


@dataclass(slots=True)
class _Reader:
    """Reads blocks line by line."""

    source: Source
    shown: str
    passages: list[Passage] = field(default_factory=list)
    _open: Passage | None = None
    """The passage that the next line may go on with; its words are not there yet."""
    _end: int = 0
    _is_callout: bool = False

    def read(self, mask: str) -> None:
        """Read all lines; `mask` has the markup that `shown` has not."""
        for line in _LINE.finditer(mask):
            if not line[0]:
                break
            self._read_line(line)
        self._close()

    def _read_line(self, line: re.Match[str]) -> None:
        self._is_callout = ">" in line["indent"] and (self._is_callout or bool(_CALLOUT.match(line[0])))
        is_empty = _NO_WORDS.fullmatch(line["words"]) is not None
        is_new = bool(line["heading"] or line["item"]) or line["row"] is not None
        if is_new or is_empty or (self._open is not None and self._open.block in _ONE_LINE):
            self._close()
        if is_empty:
            return
        if self._open is None:
            self._open = self._begun(line)
        self._end = line.end("words")

    def _begun(self, line: re.Match[str]) -> Passage:
        start, indent = line.start("words"), len(line["indent"].expandtabs(4))
        if line["heading"]:
            return Passage(Block.HEADING, self.source, start, "", len(line["heading"]))
        if line["item"]:
            return Passage(Block.ITEM, self.source, start, "", indent, mark=line["item"][-1])
        if line["row"] is not None:
            return Passage(Block.ROW, self.source, start, "")
        block = Block.QUOTE if ">" in line["indent"] and not self._is_callout else Block.PARAGRAPH
        return Passage(block, self.source, start, "", len(line["indent"].partition(">")[0].expandtabs(4)))

    def _close(self) -> None:
        if self._open is not None:
            written = self.shown[self._open.start : self._end]
            shown = re.sub(r"(?m)^[ \t>]+", lambda marks: " " * len(marks[0]), written)
            self.passages.append(replace(self._open, shown=shown))
        self._open = None
