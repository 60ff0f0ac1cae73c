"""`_redirects`, which Netlify and Cloudflare Pages read: old paths, each with where it leads."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

NAME = "_redirects"
"""The file's name, at the top of the published folder."""

_FOUND = 302
"""What Cloudflare answers where a line names no status."""

_LINE = re.compile(
    r"\s*(?P<alias>/\S*)\s+(?P<target>(?:/|https://)\S*)(?:\s+(?P<status>[1-5][0-9]{2})!?)?(?:\s+#.*)?\s*"
)


class Redirect(NamedTuple):
    """An old path that leads to a new one."""

    alias: str
    """The old path, from the host's root on."""
    target: str
    """A path of the same host, or a whole address."""
    status: int


def redirects_text(redirects: Iterable[Redirect]) -> str:
    """Return the text of the file."""
    return "".join(f"{each.alias} {each.target} {each.status}\n" for each in redirects)


def read_redirects(text: str) -> tuple[Redirect, ...]:
    """Return the redirects of a file; lines that are none are passed over."""
    return tuple(_redirects(text))


def _redirects(text: str) -> Iterator[Redirect]:
    for line in text.splitlines():
        found = _LINE.fullmatch(line)
        if found is not None:
            yield Redirect(found["alias"], found["target"], int(found["status"] or _FOUND))
