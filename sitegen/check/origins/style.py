"""Addresses in style sheets: those that a browser would load, and not those in comments or in words."""

import re
from collections.abc import Iterator

from sitegen.check.origins.addresses import character

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\r\f]?|\r\n|([^\n\r\f0-9a-fA-F]))")
_NAME = r"(?:[-\w]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}[ \t\n\r\f]?|\\[^\n\r\f0-9a-fA-F])+"
_TOKEN = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"""|(?P<string>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)"""
    rf"|@(?P<rule>{_NAME})|(?P<function>{_NAME})\(|(?P<open>\()|(?P<close>\))|(?P<end>[;{{}}])|{_NAME}",
    re.DOTALL,
)
_UNQUOTED = re.compile(
    r"""[ \t\n\r\f]*(?P<address>[^"'() \t\n\r\f](?:[^"'()\\ \t\n\r\f]|\\.)*)[ \t\n\r\f]*\)"""
)
_ADDRESS = frozenset(("url", "url-prefix", "src"))
_LOADING = _ADDRESS | frozenset(
    ("image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade")
)
_NO_ADDRESS = "namespace"
"""The rule whose address is but a name."""


def addresses_in(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield each address that a style sheet loads, as it is written and as it is read."""
    rule, around = "", list[str]()
    offset = 0
    while (token := _TOKEN.search(sheet, offset)) is not None:
        offset = token.end()
        kind = token.lastgroup
        if kind == "rule":
            rule = _read(token["rule"]).lower()
        elif kind in {"function", "open"}:
            around.append(_read(token["function"] or "").lower())
            unquoted = _UNQUOTED.match(sheet, offset) if around[-1] in _ADDRESS else None
            if unquoted is not None:
                offset = unquoted.end()
                around.pop()
                if rule != _NO_ADDRESS:
                    yield unquoted["address"], _read(unquoted["address"])
        elif kind == "close":
            del around[-1:]
        elif kind == "end":
            rule, around = "", []
        elif kind == "string" and (rule == "import" or _LOADING.intersection(around)) and rule != _NO_ADDRESS:
            written = token["string"].strip("\"'")
            yield written, _read(written)


def _read(text: str) -> str:
    """Return a text without escapes."""
    return _ESCAPE.sub(_read_escape, text) if "\\" in text else text


def _read_escape(escape: re.Match[str]) -> str:
    return character(int(escape[1], 16)) if escape[1] else escape[2] or ""
