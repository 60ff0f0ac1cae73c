"""`_headers` as the two hosts read it that know the file."""

import re
from collections.abc import Callable, Iterator

Headers = dict[str, str]
Read = Callable[[str, str], Headers]


def as_cloudflare(text: str, path: str) -> Headers:
    """Return the headers of a response: of one name, all values, joined by commas."""
    headers: Headers = {}
    for rule in _matching(text, path):
        for name, value in rule.items():
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def as_netlify(text: str, path: str) -> Headers:
    """Return the headers of a response: of one name, the value of the last rule."""
    return {name: value for rule in _matching(text, path) for name, value in rule.items()}


def policies(headers: Headers) -> list[str]:
    """Return the policies that a browser holds all at once."""
    return headers["Content-Security-Policy"].split(", ")


def _matching(text: str, path: str) -> Iterator[Headers]:
    for pattern, lines in re.findall(r"^(/.*)\n((?:  .+\n)+)", text, re.MULTILINE):
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            yield dict(line.strip().split(": ", 1) for line in lines.splitlines())
