"""HTML as the words that a reader sees."""

import html
import re

from sitegen.markdown.marks import ASIDE, ASIDE_END, COMPONENT, without_marks

_ASIDE = re.compile(
    f"[ \\n]?{COMPONENT}?{ASIDE}[^{ASIDE_END}]*{ASIDE_END}"
    # What Python-Markdown makes of a footnote's number, and of the way back from it.
    r'|<sup id="fnref[^>]*><a [^>]*>[0-9]+</a></sup>'
    r'|(?:&nbsp;)?<a [^>]*class="footnote-backref"[^>]*>[^<]*</a>'
)
_NO_WORDS = re.compile(r"<(button|script|style)\b[^>]*>.*?</\1>", re.S)
_BLOCK_TAG = re.compile(
    r"</?(?:address|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|form|"
    r"h[1-6]|hr|label|legend|li|ol|option|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[ \t\n]+")


def plain_text(marked: str) -> str:
    """Return the text of `marked` HTML, one block a line."""
    lines = _TAG.sub("", _BLOCK_TAG.sub("\0", _ASIDE.sub("", _NO_WORDS.sub("", marked)))).split("\0")
    words = (_SPACES.sub(" ", html.unescape(without_marks(line))).strip() for line in lines)
    return "\n".join(line for line in words if line)


def plain_line(marked: str) -> str:
    """Return the text of `marked` HTML on one line."""
    return plain_text(marked).replace("\n", " ")
