"""Style sheets: `@import "part.css";` inlined, then minified, so that a page loads one file."""

import re

import rcssmin

from sitegen.assets.asset import Asset, fingerprinted
from sitegen.assets.sources import AssetSources, logical_name
from sitegen.findings import Place

_IMPORT = re.compile(r'^@import "(?P<target>[^"\n]+)";', re.MULTILINE)


def bundle_css(sources: AssetSources) -> dict[str, Asset]:
    """Return the style sheets that no other one imports, each with all that it imports."""
    names = sources.names(".css")
    whole = {name: _inlined(name, sources, (name,)) for name in names}
    imported = {
        logical_name(match["target"], name)
        for name in names
        for match in _IMPORT.finditer(sources.read(name) or "")
    }
    return {
        name: fingerprinted(name, text, rcssmin.cssmin)
        for name, text in whole.items()
        if name not in imported
    }


def _inlined(name: str, sources: AssetSources, on_the_way: tuple[str, ...]) -> str:
    def inline(target: str, place: Place) -> str | None:
        if sources.read(target) is None:
            return None
        if target in on_the_way:
            sources.report_cycle(target, place)
            return ""
        return _inlined(target, sources, (*on_the_way, target))

    return sources.substitute(_IMPORT, name, inline)
