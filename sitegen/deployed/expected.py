"""What a published folder says of how it is to be served: its files, its headers, its redirects."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.findings import SiteError
from sitegen.host_files import headers_file, redirects_file
from sitegen.host_files.headers_file import HeaderRule, read_headers
from sitegen.host_files.redirects_file import Redirect, read_redirects
from sitegen.write.manifest import NAME, Manifest, manifest_of
from sitegen.write.versions import PACKING

_INDEX = "index.html"
NOT_FOUND = "404.html"
_READ_BY_HOSTS = frozenset((headers_file.NAME, redirects_file.NAME, ".nojekyll"))
_ALL_BELOW = "/*"


@dataclass(frozen=True, slots=True)
class Expected:
    """A published folder, as its own files describe it."""

    folder: Path
    manifest: Manifest
    rules: tuple[HeaderRule, ...]
    redirects: tuple[Redirect, ...]
    """Those from one address; what `*` and `:name` stand for, a list of files does not tell."""

    @property
    def prefix(self) -> str:
        """The path below which the site is made to be served, without a slash at its end."""
        patterns = (rule.path for rule in self.rules if rule.path.endswith(_ALL_BELOW))
        return min(patterns, key=len, default=_ALL_BELOW).removesuffix(_ALL_BELOW)

    def asked_for(self) -> Iterator[str]:
        """Yield the paths of the files that readers can ask for, pages at old addresses left out."""
        aliases = {redirect.alias for redirect in self.redirects}
        for path in self.manifest.files:
            is_copy = path.endswith(tuple(PACKING)) and path[:-3] in self.manifest.files
            is_page_of_host = path in _READ_BY_HOSTS or path.rpartition("/")[2] == NOT_FOUND
            if not is_copy and not is_page_of_host and f"{self.prefix}/{address_of(path)}" not in aliases:
                yield path

    def page_at(self, address: str) -> str:
        """Return the path of the file that stands at an address from the host's root on; nothing for none."""
        below = address.removeprefix(f"{self.prefix}/") if address.startswith(f"{self.prefix}/") else ""
        path = f"{below}{_INDEX}" if not below or below.endswith("/") else below
        return path if path in self.manifest.files else ""

    def require_files(self) -> None:
        """See that what is compared with is there.

        Raises:
            SiteError: if a file is not.
        """
        for path in self.manifest.files:
            self.size(path)

    def data(self, path: str) -> bytes:
        """Return the content of a file.

        Raises:
            SiteError: if it is not there.
        """
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise SiteError(
                f"{self.folder / path} cannot be read, and a build has written it. Build again."
            ) from error

    def size(self, path: str) -> int:
        """Return the length of a file.

        Raises:
            SiteError: if it is not there.
        """
        try:
            return (self.folder / path).stat().st_size
        except OSError:
            return len(self.data(path))


def expected_in(folder: Path) -> Expected:
    """Return what a published folder says.

    Raises:
        SiteError: if no build was written there.
    """
    try:
        manifest = manifest_of((folder / NAME).read_bytes())
    except (OSError, ValueError):
        raise SiteError(
            f"There is no {NAME} of a build in {folder}. "
            "Build the site first, or name the folder with --against."
        ) from None
    rules = read_headers(_text(folder / headers_file.NAME))
    redirects = read_redirects(_text(folder / redirects_file.NAME))
    fixed = tuple(each for each in redirects if "*" not in each.alias and "/:" not in each.alias)
    return Expected(folder, manifest, rules, fixed)


def address_of(path: str) -> str:
    """Return the address of a file below that of the site: of a page, that of its folder."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/" * bool(folder) if name == _INDEX else path


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
