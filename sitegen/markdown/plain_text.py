"""HTML as the words that a reader sees."""

import html
import re
from collections.abc import Sequence

from sitegen.markdown.marks import ASIDE, ASIDE_END, COMPONENT, without_marks

_ASIDE = re.compile(f"{ASIDE}[^{ASIDE_END}]*{ASIDE_END}")
_NOTE = re.compile(
    # What Python-Markdown makes of a footnote's number, and of the way back from it.
    r'<sup id="fnref[^>]*><a [^>]*>[0-9]+</a></sup>'
    r'|(?:&nbsp;)?<a [^>]*class="footnote-backref"[^>]*>[^<]*</a>'
)
_NO_WORDS = re.compile(r"<(button|script|style)\b[^>]*>.*?</\1>", re.S)
_BLOCK_TAG = re.compile(
    r"</?(?:address|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|form|"
    r"h[1-6]|hr|label|legend|li|ol|option|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_BLOCK, _PART = "\0", "\1"


def plain_text(marked: str) -> str:
    """Return the text of `marked` HTML, one block a line."""
    return "\n".join(_lines_of(_words_of(marked)))


def plain_line(marked: str) -> str:
    """Return the text of `marked` HTML on one line."""
    return " ".join(_lines_of(_words_of(marked)))


def plain_lines(parts: Sequence[str]) -> list[list[str]]:
    """Return the lines of the text of each of `parts`; none of them begins inside an element of a line."""
    return [_lines_of(words) for words in _words_of(_PART.join(parts)).split(_PART)]


def one_line(words: str) -> str:
    """Return a text that is no HTML on one line."""
    return _with_single_spaces(words).strip()


def _words_of(marked: str) -> str:
    """Return what is no tag, with a mark where a block begins or ends."""
    has_others = any(end in marked for end in ("</button>", "</script>", "</style>"))
    said = _without_asides(_NO_WORDS.sub("", marked) if has_others else marked)
    words = without_marks(_TAG.sub("", _BLOCK_TAG.sub(_BLOCK, said)))
    return _with_single_spaces(html.unescape(words) if "&" in words else words)


def _without_asides(marked: str) -> str:
    """Take out each aside with one space before it."""
    pieces: list[str] = []
    position = 0
    for aside in _ASIDE.finditer(marked):
        before = marked[position : aside.start()].removesuffix(COMPONENT)
        pieces.append(before[:-1] if before.endswith((" ", "\n")) else before)
        position = aside.end()
    said = "".join(pieces) + marked[position:]
    return _NOTE.sub("", said) if 'id="fnref' in said or "footnote-backref" in said else said


def _lines_of(words: str) -> list[str]:
    return list(filter(None, map(str.strip, words.split(_BLOCK))))


def _with_single_spaces(text: str) -> str:
    spaced = text.replace("\n", " ").replace("\t", " ")
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced
