"""Pieces of a Caddyfile as text.

A word in quotes ends at the next quote, and a backslash stands for itself except before one. A brace may
begin a placeholder, which Caddy fills in at each request, or a variable, which it fills in at the start.
"""

import re
from textwrap import indent

from sitegen.findings import SiteError
from sitegen.servers.patterns import Parts

_TAB = "\t"
_PLACEHOLDER = re.compile(r"\{[\w$]|^[{}]$")
_BACKSLASH = re.compile(r'\\(?=["{}]|$)')


def word(source: str) -> str:
    """Return an expression, an address or a path as one word: they have no quotes in them, and no braces."""
    return f'"{source}"'


def value(text: str) -> str:
    """Return a header's text as one word.

    Raises:
        SiteError: if Caddy would read something else.
    """
    if _PLACEHOLDER.search(text) or _BACKSLASH.search(text):
        raise SiteError(
            f"Caddy cannot say {text[:60]!r}: braces and backslashes mean something else to it there."
        )
    escaped = text.replace('"', '\\"').replace("{", "\\{")
    return f'"{escaped}"'


def with_groups(parts: Parts, matcher: str) -> str:
    """Return an address as one word, with the groups of a matcher's expression in their places."""
    texts = (f"{{re.{matcher}.{part}}}" if isinstance(part, int) else part for part in parts)
    return word("".join(texts))


def block(head: str, *lines: str) -> str:
    """Return a block with its lines set in."""
    body = "\n".join(line for line in lines if line)
    return f"{head} {{\n{indent(body, _TAB)}\n}}"


def comment(text: str) -> str:
    """Return a text as a comment."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())
