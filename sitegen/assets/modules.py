"""Scripts: ES modules minified, their imports led to the fingerprinted names."""

import re
from posixpath import dirname, relpath

import rjsmin

from sitegen.assets.asset import Asset, fingerprinted
from sitegen.assets.sources import AssetSources
from sitegen.findings import Place

_IMPORT = re.compile(r'(?:(?<=from ")|(?<=import ")|(?<=import\("))(?P<target>\.{1,2}/[^"\n]+)(?=")')


def build_modules(sources: AssetSources) -> dict[str, Asset]:
    """Return all modules by logical name."""
    built: dict[str, Asset] = {}
    for name in sources.names(".mjs"):
        _build(name, sources, built, (name,))
    return built


def _build(name: str, sources: AssetSources, built: dict[str, Asset], on_the_way: tuple[str, ...]) -> Asset:
    """Return the module `name`, built after all that it imports."""

    def lead(target: str, place: Place) -> str | None:
        if target in on_the_way:
            sources.report_cycle(target, place)
            return target
        if target not in built and sources.read(target) is None:
            return None
        module = _build(target, sources, built, (*on_the_way, target))
        path = relpath(module.permalink, dirname(f"/assets/{name}"))
        return path if path.startswith(".") else f"./{path}"

    if name not in built:
        built[name] = fingerprinted(name, sources.substitute(_IMPORT, name, lead), rjsmin.jsmin)
    return built[name]
