"""Tags that were pasted into Markdown text: taken out, or written as Markdown."""

import re

from sitegen.tidy.html.text import emphasised
from sitegen.tidy.html.tree import is_meant, tree_of

_PAIR = re.compile(
    r"<(?P<tag>o:p|font|u|center|span|b|strong|i|em|a)(?P<attributes>(?:\s[^<>]*)?)>"
    r"(?P<words>(?:[^<>\n]|\n(?![ \t]*\n))*)</(?P=tag)\s*>",
    re.I,
)
_STRAY = re.compile(r"</?o:p\s*/?>", re.I)
_ADDRESS = re.compile(r"\shref\s*=\s*[\"']?(?P<address>[^\s\"'()<>]+)", re.I)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def mend_inline(text: str) -> str:
    """Return `text` with the innermost tags mended first."""
    while (mended := _PAIR.sub(_as_markdown, text)) != text:
        text = mended
    return _STRAY.sub("", text)


def _as_markdown(found: re.Match[str]) -> str:
    tree, tag, words = tree_of(found[0]), found["tag"].lower(), found["words"]
    if tree is None or is_meant(tree) or (tag == "span" and not found["attributes"].strip()):
        return found[0]
    if tag == "a":
        address = _ADDRESS.search(found["attributes"])
        is_label = address is not None and words.strip() and not set("[]|\n") & set(words)
        return f"[{words.strip()}]({address['address']})" if address and is_label else found[0]
    return emphasised(words, _MARKS[tag]) if tag in _MARKS else words
