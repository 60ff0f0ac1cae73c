"""Assets as values, and the manifest from logical name to URL."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen.findings import Example, Rule, SiteError, did_you_mean
from sitegen.memo.digests import digest_of
from sitegen.memo.reads import ADDRESSES
from sitegen.memo.watched import Watched

MISSING = Rule(
    "asset/missing",
    "A style sheet or script that is not there",
    "A browser would ask for a file that does not exist and show the page without it.",
    example=Example('@import "colors.css";\n', '@import "settings.css";\n', "assets/css/brand.css"),
)
CYCLE = Rule(
    "asset/cycle",
    "Files that import each other",
    "The name of a fingerprinted file depends on those it imports, so they cannot go in a circle.",
    example=Example('@import "brand.css";\n', '@import "settings.css";\n', "assets/css/brand.css"),
)
RULES = (MISSING, CYCLE)


@dataclass(frozen=True, slots=True)
class Asset:
    """A processed file, published under a name that changes with its content."""

    name: str
    """Below `assets/`, such as `css/site.css`; what templates ask for."""
    permalink: str
    """Such as `/assets/css/site.4f1d2c3b.css`."""
    data: bytes
    source: str
    """The text before it was minified, for places in it."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that is published byte for byte at the same path."""

    output_path: str
    file: Path
    is_own: bool
    """Whether it is the site's, not one that every site has."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The manifest of one site."""

    by_name: Watched[Asset]
    addresses: Watched[str]
    """The permalinks of the same, for those who ask for no more."""
    static_files: tuple[StaticFile, ...]
    sheets: Watched[str]
    """The texts of all style sheets by name, before those that they import were put into them."""

    def url(self, name: str) -> str:
        """Return the site-absolute URL path of an asset.

        Raises:
            SiteError: if no asset has this name.
        """
        if name in self.addresses:
            return self.addresses[name]
        raise SiteError(f'"{name}" is not in assets/. {did_you_mean(name, self.addresses)}'.strip())


def assets_of(
    by_name: Mapping[str, Asset], static_files: Iterable[StaticFile], sheets: Mapping[str, str] | None = None
) -> Assets:
    """Return these as the assets of a site; `sheets` are the texts of style sheets by name."""
    permalinks = {name: asset.permalink for name, asset in by_name.items()}
    return Assets(
        Watched("assets", by_name, lambda _, asset: digest_of(asset.data, asset.source.encode())),
        Watched(ADDRESSES, permalinks, lambda _, permalink: permalink.encode()),
        tuple(static_files),
        Watched("style sheets", sheets or {}, lambda _, text: text.encode()),
    )


def fingerprinted(name: str, source: str, minify: Callable[[str], str]) -> Asset:
    """Return the asset of this name and content."""
    data = minify(source).encode()
    path = PurePosixPath(name)
    fingerprint = hashlib.sha256(data).hexdigest()[:8]
    return Asset(name, f"/assets/{path.with_suffix(f'.{fingerprint}{path.suffix}')}", data, source)
