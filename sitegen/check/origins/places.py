"""Where in the sources stands what was found in a built file."""

from collections.abc import Iterable, Iterator

from sitegen.assets.asset import Assets
from sitegen.findings import Place
from sitegen.render.output import OutputFile

_COPIED = ("static/", "content/")
"""Where files stand that are published byte for byte; a page in content/ is none of them."""
_PAGE = ".md"


def places_of(written: str, file: OutputFile, assets: Assets | None) -> Iterator[Place]:
    """Yield the places of a text: in the style sheets and scripts that it may come from, or in its file."""
    origin = file.origin
    if origin.path.startswith("assets/"):
        name = origin.path.removeprefix("assets/")
        found = [
            Place(f"assets/{source}").after(text[: text.index(written)])
            for source, text in _sources(name, assets)
            if written in text
        ]
        yield from found or (origin,)
    elif origin.path.startswith(_COPIED) and not origin.path.endswith(_PAGE):
        before, there, _ = file.data.decode(errors="replace").partition(written)
        yield origin.after(before) if there and origin == Place(origin.path) else origin
    else:
        yield origin


def _sources(name: str, assets: Assets | None) -> Iterable[tuple[str, str]]:
    """Return the texts that an asset may be made of, by name: a style sheet is made of several."""
    if assets is None:
        return ()
    return assets.sheets.items() if name.endswith(".css") else ((name, assets.by_name[name].source),)
