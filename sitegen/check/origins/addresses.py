"""Addresses as browsers read them: which lead to another host, however they are written."""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

_IGNORED = re.compile(r"[\t\n\r]")
_AROUND = "".join(map(chr, range(33)))
"""Signs that browsers take off both ends of an address (URL Standard, section 4.4)."""
_AWAY = re.compile(r"(?:(?:https?|wss?|ftp|file):[/\\]*|[/\\]{2,})([^/\\?#\s]+)", re.I)
MAY_LEAD_AWAY = re.compile(r"[/\\]{2}|(?:https?|wss?|ftp|file):|[&\t\n\r]|\\", re.I)
"""What every text has in it that leads to another host, as it is written in HTML or a style sheet."""


class Found(NamedTuple):
    """An address of another host."""

    written: str
    """As it stands in the file."""
    host: str


class Own(NamedTuple):
    """What is the site's own."""

    host: str
    """With its port, if that is not the usual one."""

    def away(self, address: str) -> str:
        """Return the host that an address leads to; nothing where it stays on this one, or is no address."""
        match = _AWAY.match(_IGNORED.sub("", address.strip(_AROUND)))
        host = match[1].lower() if match else ""
        return "" if host == self.host else host

    def found(self, *addresses: str) -> Iterator[Found]:
        """Yield those of the addresses that lead to another host."""
        for address in addresses:
            host = self.away(address)
            if host:
                yield Found(address, host)


def character(code: int) -> str:
    """Return the character that an escape stands for; what stands for none is shown as such."""
    if not 0 < code <= sys.maxunicode:
        return "\ufffd"
    return chr(code).encode(errors="ignore").decode() or "\ufffd"  # half of a pair stands for nothing


def own_of(base_url: str) -> Own:
    """Return what is the own of a site with this address."""
    return Own(urlsplit(base_url).netloc.lower())
