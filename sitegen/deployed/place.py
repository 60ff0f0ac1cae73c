"""Where a site is deployed: the address of its home page, and those of all its files."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from sitegen.findings import SiteError

_AS_THEY_ARE = "/-._~!$&'()*+,;=:@"
"""Signs that a path of a URL may have (RFC 3986, section 3.3)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A host, and the path below which the site is on it."""

    host: str
    """With its scheme, such as `https://example.org`."""
    prefix: str
    """A path without a slash at its end; nothing at the top of the host."""

    def whole(self, path: str) -> str:
        """Return the whole address of a path from the host's root on."""
        return self.host + quote(path, safe=_AS_THEY_ARE)

    def path_of(self, whole: str) -> str:
        """Return the path of a whole address on this host, as it stands there; else the address itself."""
        return whole.removeprefix(self.host) if whole.startswith(f"{self.host}/") else whole


def place_at(address: str) -> Place:
    """Return the place that an address leads to.

    Raises:
        SiteError: if none can be asked for what is there.
    """
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port is not None else ""
        host = (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError):
        raise SiteError(f'"{address}" is not an address that can be asked for.') from None
    if not host or parts.scheme not in {"http", "https"} or "@" in parts.netloc:
        raise SiteError(f'"{address}" has to be an address such as https://example.org/guide/.')
    if parts.query or parts.fragment:
        raise SiteError(f'"{address}" has to be the address of the home page, without "?" and "#".')
    name = f"[{host}]" if ":" in host else host
    return Place(f"{parts.scheme}://{name}{port}", parts.path.removesuffix("index.html").rstrip("/"))
