"""The lines of `_redirects`, sorted for a server: one address each, or all addresses of one form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from sitegen.host_files.redirects_file import Redirect
from sitegen.servers.patterns import Parts, is_wild, path_source, url_text, whole, wild_parts

_STATUSES = frozenset((301, 302, 303, 307, 308))
"""Those that lead on; of hosts that read the file, some know others as well."""
_SAYABLE = re.compile(r"[^\x00-\x1f\x7f\ufffd]+")


class FixedRedirect(NamedTuple):
    """An address that leads to another."""

    path: str
    """Not percent-encoded."""
    target: str
    """Percent-encoded."""
    status: int


class WildRedirect(NamedTuple):
    """All addresses of one form, each of which leads to another."""

    decoded: str
    """An expression for the decoded path."""
    asked: str
    """An expression for the address as it was asked for, with the parts that the new one takes over."""
    target: Parts
    """The new address: texts, percent-encoded, and the numbers of groups."""
    status: int


@dataclass(frozen=True, slots=True)
class SortedRedirects:
    """What a server is to follow, and what it cannot."""

    fixed: tuple[FixedRedirect, ...]
    wild: tuple[WildRedirect, ...]
    left_out: tuple[Redirect, ...]


def sorted_redirects(redirects: Iterable[Redirect]) -> SortedRedirects:
    """Return the redirects; of several for one address, the first, as on the hosts."""
    fixed: dict[str, FixedRedirect] = {}
    wild: list[WildRedirect] = []
    left_out: list[Redirect] = []
    for each in redirects:
        path, target = unquote(each.alias), url_text(each.target)
        parts = wild_parts(each.alias, each.target) if is_wild(each.alias) else None
        is_sayable = each.status in _STATUSES and _SAYABLE.fullmatch(path) is not None
        if not is_sayable or (is_wild(each.alias) and parts is None):
            left_out.append(each)
        elif parts is not None:
            wild.append(WildRedirect(whole(path_source(each.alias)), *parts, each.status))
        else:
            fixed.setdefault(path, FixedRedirect(path, target, each.status))
    return SortedRedirects(tuple(fixed.values()), tuple(wild), tuple(left_out))
