"""What a host has to call a file of each ending: browsers are told not to guess."""

from collections.abc import Iterator

_SCRIPT = ("text/javascript", "application/javascript")
_XML = ("application/xml", "text/xml")
_TYPES: dict[str, tuple[str, ...]] = {
    "avif": ("image/avif",),
    "css": ("text/css",),
    "csv": ("text/csv",),
    "gif": ("image/gif",),
    "html": ("text/html",),
    "ico": ("image/x-icon", "image/vnd.microsoft.icon"),
    "ics": ("text/calendar",),
    "jpeg": ("image/jpeg",),
    "jpg": ("image/jpeg",),
    "js": _SCRIPT,
    "json": ("application/json",),
    "mjs": _SCRIPT,
    "pdf": ("application/pdf",),
    "png": ("image/png",),
    "svg": ("image/svg+xml",),
    "txt": ("text/plain",),
    "webmanifest": ("application/manifest+json", "application/json"),
    "webp": ("image/webp",),
    "woff2": ("font/woff2",),
    "xml": (*_XML, "application/atom+xml", "application/rss+xml"),
}
_UTF_8 = frozenset(("utf-8", "utf8"))


def wrong_types(path: str, said: str) -> Iterator[str]:
    """Yield in a sentence what is wrong with what a host says a file is."""
    ending = path.rpartition(".")[2].lower()
    kind, _, parameters = said.partition(";")
    known = _TYPES.get(ending, ())
    if known and kind.strip().lower() not in known:
        yield f"A file of the kind .{ending} is sent as {said or 'nothing at all'}, and has to be {known[0]}."
    charset = _charset(parameters)
    if known and charset and charset not in _UTF_8:
        yield f"A file of the kind .{ending} is sent as text in {charset}, and is in UTF-8."


def _charset(parameters: str) -> str:
    for each in parameters.split(";"):
        name, _, value = each.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return ""
