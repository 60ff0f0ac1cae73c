"""`_headers`, which Netlify and Cloudflare Pages read: its rules as text, read again, and put together.

A rule is a path, with `*` for anything and `:name` for one segment, and the headers of all that it matches.
Where several rules match, Cloudflare joins the values of one header with commas, and Netlify takes the last.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

NAME = "_headers"
"""The file's name, at the top of the published folder."""

_NAME = re.compile(r"[A-Za-z0-9-]+")
_WILD = re.compile(r"(\*)|(:[A-Za-z]\w*)")


class HeaderRule(NamedTuple):
    """What is said with the responses of some paths."""

    path: str
    """An exact path, or one with `*`; from the host's root on, so with the site's prefix."""
    headers: tuple[tuple[str, str], ...]
    """Names and values, in the order of the file."""


def headers_text(rules: Iterable[HeaderRule]) -> str:
    """Return the text of the file, with one rule for each path: of several, Cloudflare takes the last."""
    by_path: dict[str, tuple[tuple[str, str], ...]] = {}
    for rule in rules:
        by_path[rule.path] = (*by_path.get(rule.path, ()), *rule.headers)
    return "".join(_lines(HeaderRule(path, headers) for path, headers in by_path.items()))


def read_headers(text: str) -> tuple[HeaderRule, ...]:
    """Return the rules of a file; lines that are neither a path nor a header are passed over."""
    rules: list[HeaderRule] = []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("#"):
            continue
        name, colon, value = (part.strip() for part in line.partition(":"))
        if line.startswith(("/", "https://")):
            rules.append(HeaderRule(line, ()))
        elif rules and _NAME.fullmatch(name) and colon and value:
            rules[-1] = HeaderRule(rules[-1].path, (*rules[-1].headers, (name, value)))
    return tuple(rule for rule in rules if rule.headers)


def headers_for(rules: Iterable[HeaderRule], path: str) -> dict[str, str]:
    """Return the headers of a path as Cloudflare sends them: of one name, all values joined by commas."""
    headers: dict[str, str] = {}
    written: dict[str, str] = {}
    for rule in matching_rules(rules, path):
        for name, value in rule.headers:
            known = written.setdefault(name.lower(), name)
            headers[known] = f"{headers[known]}, {value}" if known in headers else value
    return headers


def matching_rules(rules: Iterable[HeaderRule], path: str) -> Iterator[HeaderRule]:
    """Yield the rules that hold for a path, in their order."""
    return (rule for rule in rules if _pattern(rule.path).fullmatch(path))


def may_share_a_path(one: str, other: str) -> bool:
    """Whether there may be a path that two patterns both match; of two with `*`, their beginnings tell."""
    if _WILD.search(one) is None:
        return _pattern(other).fullmatch(one) is not None
    if _WILD.search(other) is None:
        return _pattern(one).fullmatch(other) is not None
    heads = (_WILD.split(one)[0], _WILD.split(other)[0])
    return heads[0].startswith(heads[1]) or heads[1].startswith(heads[0])


def _lines(rules: Iterable[HeaderRule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.path}\n"
        for name, value in rule.headers:
            yield f"  {name}: {value}\n"


@lru_cache(1024)
def _pattern(path: str) -> re.Pattern[str]:
    kinds = {"*": ".*", ":": "[^/]+"}
    parts = (part for part in _WILD.split(path) if part)
    return re.compile("".join(kinds[part[0]] if _WILD.fullmatch(part) else re.escape(part) for part in parts))
