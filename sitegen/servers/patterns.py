r"""Paths of `_headers` and `_redirects` as regular expressions that nginx (PCRE) and Caddy (RE2) read alike.

The paths come from editors. So of ASCII, only letters, digits and what is harmless in both languages stand as
they are, and all else as `\xNN`: no sign that means anything to a regular expression or to the file it is in.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

_WILD = re.compile(r"(\*|:[A-Za-z]\w*)")
_HARMLESS = re.compile(r"[A-Za-z0-9/_~-]|[^\x00-\x7f]")
# A part that begins with a slash would make an address without a host's name into one of another host.
_REST = r"((?:[^/\\?][^?]*)?)"
_SEGMENT = r"([^/\\?]+)"
_MOST_GROUPS = 9
"""nginx knows `$1` to `$9`."""

Parts = tuple[str | int, ...]
"""A text in pieces, with the numbers of groups between them."""


def whole(source: str) -> str:
    r"""Return an expression that matches nothing but all of a text; `$` would pass over a line's end."""
    return f"(?s)^{source}\\z"


def any_of(sources: Iterable[str]) -> str:
    """Return an expression for each of several."""
    return f"(?:{'|'.join(sources)})"


def literal(text: str) -> str:
    """Return the expression for a text as it is."""
    return "".join(_sign(sign) for sign in text)


def path_source(path: str) -> str:
    """Return the expression for a decoded path; the file `index.html` of a folder is at its address too."""
    source = "".join(_decoded(part) for part in _WILD.split(path))
    return source + (r"(?:index\.html)?" if path.endswith("/") else "")


def is_wild(path: str) -> bool:
    """Whether a path stands for several."""
    return _WILD.search(path) is not None


def wild_parts(alias: str, target: str) -> tuple[str, Parts] | None:
    """Return the expression for an address with wildcards, as it is asked for, and where it leads.

    None where it has more of them than servers count.
    """
    parts = _WILD.split(alias)
    names = ["splat" if part == "*" else part[1:] for part in parts[1::2]]
    if len(names) > _MOST_GROUPS:
        return None
    pieces = re.split(r"(:[A-Za-z]\w*)", target)
    found = (names.index(piece[1:]) + 1 if piece[1:] in names else url_text(piece) for piece in pieces)
    asked = "".join(_encoded(part) for part in parts)
    return rf"^{asked}(?:\?|\z)", tuple(each for each in found if each != "")


def url_text(url: str) -> str:
    """Return an address with every sign percent-encoded that could mean something in a configuration."""
    return quote(url, safe="/:?#[]@!&'()*+,;=%~-._")


def _sign(sign: str) -> str:
    if sign == ".":
        return r"\."
    return sign if _HARMLESS.fullmatch(sign) else f"\\x{ord(sign):02x}"


def _decoded(part: str) -> str:
    if _WILD.fullmatch(part) is None:
        return literal(unquote(part))
    return ".*" if part == "*" else "[^/]+"


def _encoded(part: str) -> str:
    if _WILD.fullmatch(part) is None:
        return literal(url_text(part))
    return _REST if part == "*" else _SEGMENT
