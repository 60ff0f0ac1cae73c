"""The headers of `_headers`, sorted for a server: what it says always, what for some paths, what may be kept.

Hosts that read the file say what it says of a path also where nothing is there. A server of one's own knows
better: what is not there is never kept.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sitegen.findings import SiteError
from sitegen.host_files.headers_file import HeaderRule
from sitegen.servers.patterns import path_source

ASK_AGAIN = "no-cache"
"""Browsers may keep a file and ask each time whether it is still the same."""

_CACHE_CONTROL = "cache-control"
_NAME = re.compile(r"[A-Za-z0-9-]+")
_VALUE = re.compile(r"[^\x00-\x1f\x7f]+")
_LONGEST = 4000
"""Bytes of a value; nginx reads no word that is longer than 4,096."""


class SomeHeader(NamedTuple):
    """What is said of some paths."""

    name: str
    value: str
    sources: tuple[str, ...]
    """Expressions for their decoded paths."""


@dataclass(frozen=True, slots=True)
class SpokenHeaders:
    """What a server says with its responses."""

    common: tuple[tuple[str, str], ...]
    """With all of them, whatever their status."""
    some: tuple[SomeHeader, ...]
    """With those of some paths as well, beside a common one of the same name."""
    caching: str
    """The `Cache-Control` of all that has none below."""
    kept: tuple[SomeHeader, ...]
    """The `Cache-Control` of the paths that have their own."""


def spoken_headers(rules: Iterable[HeaderRule], prefix: str) -> SpokenHeaders:
    """Return the headers of a site that stands below `prefix`.

    Raises:
        SiteError: if a header cannot be said.
    """
    everywhere = {"/*", f"{prefix}/*"}
    common: list[tuple[str, str]] = []
    some: dict[tuple[str, str], list[str]] = {}
    for rule in rules:
        for name, value in _checked(rule):
            if rule.path in everywhere:
                common.append((name, value))
            else:
                some.setdefault((name, value), []).append(path_source(rule.path))
    grouped = [SomeHeader(name, value, tuple(sources)) for (name, value), sources in some.items()]
    caching = [value for name, value in common if name.lower() == _CACHE_CONTROL]
    return SpokenHeaders(
        tuple((name, value) for name, value in common if name.lower() != _CACHE_CONTROL),
        tuple(each for each in grouped if each.name.lower() != _CACHE_CONTROL),
        caching[-1] if caching else ASK_AGAIN,
        tuple(each for each in grouped if each.name.lower() == _CACHE_CONTROL),
    )


def _checked(rule: HeaderRule) -> Iterator[tuple[str, str]]:
    for name, value in rule.headers:
        is_sayable = _NAME.fullmatch(name) is not None and _VALUE.fullmatch(value) is not None
        if not is_sayable or len(value.encode()) > _LONGEST:
            raise SiteError(f'The header "{name}" of _headers cannot be said by a server: {value[:60]!r}.')
        yield name, value
