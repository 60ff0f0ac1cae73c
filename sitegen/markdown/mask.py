"""The mask of a text: the same text, as long, with blanks over what Markdown takes literally.

Whatever looks for shortcodes, links or faults looks at the mask, so that an example in
code stays an example. What is a fault in the code itself is reported while it is read.
"""

import re
from dataclasses import dataclass, field

from sitegen.findings import Example, Findings, Rule
from sitegen.markdown.edits import Edit
from sitegen.markdown.source import Source

UNCLOSED_FENCE = Rule(
    "code/unclosed-fence",
    "A code block that never ends",
    "The rest of the page would be shown as code, or the fence itself as text.",
    example=Example(
        "```\nName, date of birth, plan number\n\nBring this to your first day.\n",
        "```\nName, date of birth, plan number\n```\n\nBring this to your first day.\n",
    ),
)
FENCE_INFO = Rule(
    "code/fence-info",
    "More than a language after a fence",
    "The block would not be taken as code, and its lines would run together as text.",
    example=Example(
        "```text for your plan\nPlease send me your rules.\n```\n",
        "```text\nPlease send me your rules.\n```\n",
    ),
)
UNCLOSED_COMMENT = Rule(
    "html/unclosed-comment",
    "A comment that never ends",
    "What was meant for editors only would be shown to readers.",
    example=Example(
        "<!-- Ask Jordan about this.\n\nMany plans pay part of it.\n",
        "<!-- Ask Jordan about this. -->\n\nMany plans pay part of it.\n",
    ),
)
UNEVEN = Rule(
    "code/uneven",
    "A code block whose lines do not begin alike",
    "It would not be taken as a block of code.",
    example=Example(
        "- Say this to your plan:\n\n  ```\nPlease send me your rules.\n  ```\n",
        "- Say this to your plan:\n\n  ```\n  Please send me your rules.\n  ```\n",
    ),
)
RULES = (UNCLOSED_FENCE, FENCE_INFO, UNEVEN, UNCLOSED_COMMENT)

BLANK = "\0"

_STARTS = re.compile(
    r"""
    (?P<escape>\\.)
    | (?P<fence>
        ^(?P<indent>[ \t>]*)(?P<items>(?:(?:[-+*]|[0-9]{1,9}[.)])[ ]+)*)
        (?P<marks>`{3,}|~{3,})(?P<info>[^`\n]*)$
    )
    | (?P<comment><!--)
    | (?P<ticks>`+)
    """,
    re.M | re.X,
)
_SIGNS = ("`", "~~~", "<!--")
"""What stands in each text with something to cover."""
_PLAIN_INFO = re.compile(r"[ \t]*[\w#.+-]*[ \t]*")
_BLOCK_END = re.compile(r"\n[ \t>]*(?:\n|\Z)")
_INK = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class CodeMask:
    """The mask over code blocks, code spans and comments."""

    text: str
    breaks: tuple[Edit, ...]
    """Blank lines around code blocks: Markdown elsewhere does without, Python-Markdown does not."""


def mask_code(source: Source, findings: Findings) -> CodeMask:
    """Return the mask of a text."""
    if not any(sign in source.text for sign in _SIGNS):
        return CodeMask(source.text, ())
    masker = _Masker(source, findings)
    return CodeMask(masker.mask(), tuple(masker.breaks))


def cover(mask: str, stretches: list[tuple[int, int]]) -> str:
    """Return `mask` with blanks over each of `stretches`; they are in order and do not overlap."""
    parts: list[str] = []
    position = 0
    for start, end in stretches:
        parts += (mask[position:start], _INK.sub(BLANK, mask[start:end]))
        position = end
    return "".join(parts) + mask[position:]


@dataclass(slots=True)
class _Masker:
    source: Source
    findings: Findings
    covered: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[Edit] = field(default_factory=list)
    unclosed: set[str] = field(default_factory=set)
    """Marks that do not close, or do not open: what follows from that is not reported."""
    block_end: int = -1
    unpaired: set[str] = field(default_factory=set)
    """Runs of backticks without a partner in the block that ends at `block_end`."""

    def mask(self) -> str:
        text, position = self.source.text, 0
        while start := _STARTS.search(text, position):
            end = self._end_of(start)
            if end is not None:
                self.covered.append((start.start(), end))
            position = start.end() if end is None else end
        return cover(text, self.covered)

    def _end_of(self, start: re.Match[str]) -> int | None:
        """Return where the code or comment ends that begins at `start`; None where none does."""
        if start["marks"]:
            return self._end_of_fence(start)
        if start["comment"]:
            return self._end_of_comment(start)
        if start["ticks"]:
            return self._end_of_span(start)
        return None

    def _end_of_fence(self, start: re.Match[str]) -> int | None:
        marks = start["marks"]
        if marks in self.unclosed:
            return None
        if not _PLAIN_INFO.fullmatch(start["info"]):
            message = "After the marks that open a code block only the name of a language may stand."
            self._report(FENCE_INFO, start.start("info"), message, "")
            self.unclosed.add(marks)
            return None
        end = re.compile(rf"^(?P<indent>[ \t>]*){marks}[ \t]*$", re.M).search(self.source.text, start.end())
        if end is None:
            hint = f"Put {marks} on a line of its own after the code."
            self._report(UNCLOSED_FENCE, start.start("marks"), "This code block is never closed.", hint)
            self.unclosed.add(marks)
            return None
        self._check_beginnings(start, end)
        self._break_around(start, end.end())
        return end.end()

    def _check_beginnings(self, start: re.Match[str], end: re.Match[str]) -> None:
        """Report the first line that does not begin as the block does: Python-Markdown wants that exactly."""
        beginning = start["indent"] + " " * len(start["items"])
        lines = re.compile(rf"^(?!{beginning})[ \t>]*[^\s>].*$", re.M)
        line = lines.search(self.source.text, start.end(), end.start())
        offset = line.start() if line else end.start()
        if line or end["indent"] != beginning:
            message = "This line does not begin as the one that opens its code block."
            self._report(UNEVEN, offset, message, "Indent all lines of the block alike, its marks as well.")

    def _break_around(self, start: re.Match[str], end: int) -> None:
        if start["items"] or (start["indent"] and ">" not in start["indent"]):
            return
        line = f"{start['indent'].rstrip()}\n"
        self.breaks.append(Edit(start.start(), start.start(), line))
        self.breaks.append(Edit(end, end, f"\n{line.rstrip()}"))

    def _end_of_comment(self, start: re.Match[str]) -> int | None:
        if start["comment"] in self.unclosed:
            return None
        end = self.source.text.find("-->", start.end())
        if end < 0:
            message, hint = "This comment is never closed.", 'Put "-->" after it.'
            self._report(UNCLOSED_COMMENT, start.start(), message, hint)
            self.unclosed.add(start["comment"])
        return end + len("-->") if end >= 0 else None

    def _end_of_span(self, start: re.Match[str]) -> int | None:
        if start.start() >= self.block_end:
            block_end = _BLOCK_END.search(self.source.text, start.end())
            self.block_end = block_end.start() if block_end else len(self.source.text)
            self.unpaired.clear()
        ticks = start["ticks"]
        if ticks in self.unpaired:
            return None
        end = re.compile(rf"(?<!`){ticks}(?!`)").search(self.source.text, start.end(), self.block_end)
        if end is None:
            self.unpaired.add(ticks)
        return end.end() if end else None

    def _report(self, rule: Rule, offset: int, message: str, hint: str) -> None:
        self.findings.add(rule, self.source.place(offset), message, hint=hint)
