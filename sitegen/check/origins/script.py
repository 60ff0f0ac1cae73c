"""Addresses in scripts: texts that begin with one, whatever is done with them; comments may name any."""

import re
from collections.abc import Iterator

from sitegen.check.javascript.tokens import Kind, tokens_of
from sitegen.check.origins.addresses import character

_MAY_BE = re.compile(
    r"""["'`}](?:\s|\\[bfnrtv0])*(?:https?:|wss?:|ftp:|/[/\\]|\\[hwxu/\n]|\\\\[\\/])""", re.I
)
"""What every script has in it that names an address; most have none and need not be read."""
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))")
_IN_WHAT_IS_UNREADABLE = re.compile(r"""["'`]((?:https?:|wss?:|ftp:|//)[^"'`\s]*)""", re.I)
_LONGEST = 1024
"""Characters of a text in which its address stands: a search index is one long text."""
_NAMESPACES = "http://www.w3.org/"
"""Names of kinds of elements, which nobody loads."""


def addresses_in(script: str) -> Iterator[tuple[str, str]]:
    """Yield each text in a script that may be an address, as it is written and as it is read."""
    if _MAY_BE.search(script) is None:
        return
    for token in tokens_of(script):
        if token.kind in {Kind.STRING, Kind.TEMPLATE}:
            written = token.text[1:_LONGEST].removesuffix("${").rstrip("\"'`")
            read = _ESCAPE.sub(_read_escape, written)
            if not read.startswith(_NAMESPACES):
                yield written, read
        elif token.kind is Kind.UNREADABLE:
            for written in _IN_WHAT_IS_UNREADABLE.findall(token.text):
                if not written.startswith(_NAMESPACES):
                    yield written, written


def _read_escape(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2] or escape[3] or "0", 16)
    if code:
        return character(code)
    return "" if escape[4] in "\n\r" else escape[4] or ""
