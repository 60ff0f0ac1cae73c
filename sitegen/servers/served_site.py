"""A published folder as a server has to know it, and what whoever runs the server decides.

All is read from the folder's own files, so that a configuration fits what was published and not what a build
would publish today.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sitegen.findings import SiteError
from sitegen.host_files import headers_file, redirects_file
from sitegen.host_files.headers_file import HeaderRule, read_headers
from sitegen.host_files.redirects_file import Redirect, read_redirects
from sitegen.write import manifest

UNSERVED = (headers_file.NAME, redirects_file.NAME)
"""Files of the folder that are for hosts to read, and not to send."""

_NOT_FOUND = "404.html"
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]+\]")
_PREFIX = re.compile(r"(/[\w~-][\w.~-]*)*")
_DISK_PATH = re.compile(r'/[^\x00-\x1f\x7f"\\`{}$]*')


@dataclass(frozen=True, slots=True)
class Origin:
    """Where readers find the site."""

    scheme: str
    host: str
    port: int | None
    prefix: str
    """The path below which the site stands, decoded: `/guide`, or nothing at the top of its host."""

    @property
    def url(self) -> str:
        """The address of the home page."""
        port = f":{self.port}" if self.port is not None else ""
        return f"{self.scheme}://{self.host}{port}{self.prefix}/"

    @property
    def name(self) -> str:
        """A short word that tells the names of this site's variables from another's on the same server."""
        return re.sub(r"[^a-z0-9]+", "_", f"{self.host}{self.prefix}".lower()).strip("_")[:30]


@dataclass(frozen=True, slots=True)
class ServedSite:
    """A published folder."""

    origin: Origin
    folder: str
    """Where it stands on the server."""
    headers: tuple[HeaderRule, ...]
    redirects: tuple[Redirect, ...]
    not_found: tuple[str, ...]
    """The pages for what is not there, by their paths in the folder, the innermost first."""
    has_copies: bool
    """Whether it was published with compressed copies."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever runs the server decides."""

    listen: str | None = None
    """`[address:]port` on which plain HTTP is spoken, for a server behind one that speaks TLS."""
    certificate: tuple[str, str] | None = None
    """The files with the certificates and with the key, for nginx."""
    has_brotli: bool = False
    """Whether nginx has the module that sends copies in brotli."""
    access_log: str | None = None
    """The file that takes a line for each request, without a word of who asked; there is none otherwise."""


def read_served_site(folder: Path, base_url: str, on_server: str) -> ServedSite:
    """Return what the files in a published folder say; `on_server` is where it stands on the server.

    Raises:
        SiteError: if the folder holds no built site, or the site's address is not one.
    """
    files = manifest.read_manifest(folder)
    if not files:
        raise SiteError(f"There is no built site in {folder}: it has no {manifest.NAME}. Build it first.")
    not_found = (path for path in files if path == _NOT_FOUND or path.endswith(f"/{_NOT_FOUND}"))
    return ServedSite(
        _origin(base_url),
        disk_path(on_server),
        read_headers(_text(folder / headers_file.NAME)),
        read_redirects(_text(folder / redirects_file.NAME)),
        tuple(sorted(not_found, key=lambda path: (-path.count("/"), path))),
        any(path.endswith(".gz") for path in files),
    )


def disk_path(path: str) -> str:
    """Return a path that both servers take as it is when it stands in quotes.

    Raises:
        SiteError: if they would not, or if it does not begin at the top of the disk.
    """
    if _DISK_PATH.fullmatch(path) is None:
        raise SiteError(
            f"{path!r} cannot stand in a server's configuration. "
            'Name a path that begins with / and has none of these signs: " \\ ` { } $'
        )
    return path


def _origin(base_url: str) -> Origin:
    try:
        parts = urlsplit(base_url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        raise SiteError(f"{base_url!r} is not the address of a site.") from None
    host = f"[{host}]" if ":" in host else host
    prefix = unquote(parts.path).rstrip("/")
    known = parts.scheme in {"http", "https"} and _HOST.fullmatch(host) is not None
    if not known or _PREFIX.fullmatch(prefix) is None:
        raise SiteError(
            f"{base_url!r} is not an address that a server's configuration can be made for. "
            "It has to look like https://example.org or https://example.org/guide."
        )
    return Origin(parts.scheme, host, port, prefix)


def _text(file: Path) -> str:
    # Both files are of a build's own making, or left out.
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
