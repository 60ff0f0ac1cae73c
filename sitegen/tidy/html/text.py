"""Words with their emphasis and links as Markdown."""

import re
from collections.abc import Iterable

from sitegen.markdown.escaping import escape_signs, escape_start
from sitegen.tidy.html.tree import Node

UNWRAPPED = frozenset(
    ("abbr", "o:p", "font", "u", "center", "span", "st1:place", "v:shape", "label", "time", "big")
)
KEPT = frozenset(
    ("code", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "s", "samp", "small", "sub", "sup", "var")
)
INLINE = frozenset(("a", "b", "br", "em", "i", "img", "strong", "wbr")) | UNWRAPPED | KEPT
_SPACES = re.compile("[ \t\n]+")
_BOLD = re.compile(r"(?<![\w-])font-weight:\s*(?:bold|[6-9]00)", re.I)
_LIGHT = re.compile(r"(?<![\w-])font-weight:\s*(?:normal|[1-5]00)", re.I)
_SLANTED = re.compile(r"(?<![\w-])font-style:\s*italic", re.I)
_BREAKS = re.compile(r"(?:\s|<br>)+\Z|\A(?:\s|<br>)+")
_PLAIN_ADDRESS = re.compile(r"[^\s()<>]+")
_TAGS = {"**": "strong", "*": "em"}


class CannotTellError(Exception):
    """The HTML says something that Markdown cannot say."""


def line_of(children: Iterable[Node | str], *, begins_line: bool = True) -> str:
    """Return words on one line, without spaces and breaks around them.

    Raises:
        CannotTellError: if Markdown has no words for something in it.
    """
    text = _BREAKS.sub("", _SPACES.sub(" ", _inline(children)))
    return escape_start(text) if begins_line else text


def _inline(children: Iterable[Node | str]) -> str:
    return "".join(escape_signs(each) if isinstance(each, str) else _element(each) for each in children)


def _element(node: Node) -> str:
    if node.tag not in INLINE:
        raise CannotTellError
    if node.tag in ("br", "wbr"):
        return f"<{node.tag}>"
    if node.tag == "img":
        return _image(node)
    words = _inline(node.children)
    if node.tag in KEPT:
        return f"<{node.tag}>{words}</{node.tag}>"
    if node.tag == "a":
        return _link(words, node.attributes.get("href", ""))
    for mark in _marks_of(node):
        words = emphasised(words, mark)
    return _in_its_language(words, node)


def _marks_of(node: Node) -> Iterable[str]:
    style = node.attributes.get("style", "")
    if _BOLD.search(style) or (node.tag in ("b", "strong") and not _LIGHT.search(style)):
        yield "**"
    if _SLANTED.search(style) or node.tag in ("i", "em"):
        yield "*"


def emphasised(words: str, mark: str) -> str:
    """Return words between marks that touch them, or between tags where marks would be misread."""
    inner = words.strip(" \t\n\u00a0")
    if not inner:
        return words
    start = words.index(inner)
    before, after = words[:start], words[start + len(inner) :]
    if "<br>" in inner or not _can_be_between(inner, mark):
        return f"{before}<{_TAGS[mark]}>{inner}</{_TAGS[mark]}>{after}"
    return f"{before}{mark}{inner}{mark}{after}"


def _can_be_between(inner: str, mark: str) -> bool:
    plain = inner.strip("*")
    around = {len(inner) - len(inner.lstrip("*")), len(inner) - len(inner.rstrip("*"))}
    return (
        "*" not in plain.replace("\\*", "") and around in ({0}, {3 - len(mark)}) and not plain.endswith("\\")
    )


def _link(words: str, address: str) -> str:
    label = words.strip()
    if not label or not address or address.startswith("#_"):
        return words
    is_plain = _PLAIN_ADDRESS.fullmatch(address)
    if not is_plain and re.search("[<>\n]", address):
        raise CannotTellError
    return words.replace(label, f"[{label}]({address if is_plain else f'<{address}>'})", 1)


def _image(node: Node) -> str:
    source = node.attributes.get("src", "")
    if not _PLAIN_ADDRESS.fullmatch(source) or source.startswith("data:"):
        raise CannotTellError
    return f"![{escape_signs(node.attributes.get('alt', ''))}]({source})"


def _in_its_language(words: str, node: Node) -> str:
    language = node.attributes.get("lang", "").lower()
    is_foreign = re.fullmatch("[a-z]{2,3}(?:-[a-z0-9]+)?", language) and not language.startswith("en")
    return f'<span lang="{language}">{words}</span>' if is_foreign and words.strip() else words
