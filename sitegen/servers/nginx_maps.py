"""What nginx is to work out for each response: maps, which stand beside the server and not inside it."""

from collections.abc import Iterator

from sitegen.servers.nginx_text import block, comment, value, variable, word
from sitegen.servers.patterns import literal, whole
from sitegen.servers.served_site import ServedSite
from sitegen.servers.spoken_headers import SomeHeader, SpokenHeaders

_KEPT = "What browsers may keep. They ask again for all else, and keep nothing of what was not there."
_SOME = "{name}, where it is said of some pages only."
_NOT_FOUND = "What readers see where nothing is."

_IS_THERE = "(?:200|304)"
"""The statuses of a file that is there: here it is, and it is still the same."""


def map_blocks(site: ServedSite, headers: SpokenHeaders) -> Iterator[str]:
    """Yield the maps; nginx keeps what it worked out for a request, if it is not told that it may change."""
    kept = (_line(_IS_THERE + source, each.value) for each in headers.kept for source in each.sources)
    lines = ("volatile;", f"default {value(headers.caching)};", *kept)
    yield _block(_KEPT, f"map $status$uri {variable(site, 'cache')}", lines)
    yield _block("", f"map $status {variable(site, 'allow')}", ("volatile;", '405 "GET, HEAD";'))
    for number, each in enumerate(headers.some, 1):
        yield _some(each, variable(site, f"header_{number}"))
    if site.not_found:
        yield _block(_NOT_FOUND, f"map $uri {variable(site, 'not_found')}", tuple(_not_found(site)))


def _some(header: SomeHeader, name: str) -> str:
    lines = ("volatile;", *(_line(source, header.value) for source in header.sources))
    return _block(_SOME.format(name=header.name), f"map $uri {name}", lines)


def _not_found(site: ServedSite) -> Iterator[str]:
    yield "volatile;"
    for page in site.not_found:
        folder = page.removesuffix("404.html")
        address = f"{site.origin.prefix}/{page}"
        below = literal(f"{site.origin.prefix}/{folder}")
        yield _line(f"{below}.*", address) if folder else f"default {value(address)};"


def _line(source: str, text: str) -> str:
    return f"{word('~' + whole(source))} {value(text)};"


def _block(said: str, head: str, lines: tuple[str, ...]) -> str:
    text = block(head, "\n".join(lines))
    return f"{comment(said)}\n{text}" if said else text
