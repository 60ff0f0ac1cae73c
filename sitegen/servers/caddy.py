"""The configuration of Caddy (2.6 or newer) for a published folder: one site of a Caddyfile.

All stands in a `route`, whose lines hold in the order in which they are written. What a header says is set
before it is known whether a file is there, and stays; so what is true only of files asks for the file first.
"""

from collections.abc import Iterator

from sitegen.servers.caddy_text import block, comment, value, with_groups, word
from sitegen.servers.media_types import MEDIA_TYPES, NOT_FOUND_TYPE, OTHER
from sitegen.servers.patterns import any_of, literal, url_text, whole
from sitegen.servers.served_site import UNSERVED, Origin, ServedSite, Wishes, disk_path
from sitegen.servers.sorted_redirects import SortedRedirects
from sitegen.servers.spoken_headers import ASK_AGAIN, SpokenHeaders

_HEAD = """\
{url} on Caddy, made by `build.py server-config caddy` from _headers, _redirects and build-manifest.json
in the published folder. Make it anew whenever one of the first two has changed.

It is one site of a Caddyfile, which takes it in by a line `import FILE`. `caddy validate` tries it."""

_HIDDEN = "Nothing whose name begins with a dot, save what standards put into /.well-known/."
_LATER = "header {\n\t-Server\n\t?Vary Accept-Encoding\n}"
"""Waits for the response, and would keep what stands beside it from responses to errors."""

_REFUSED = '@refused not method GET HEAD\nheader @refused Allow "GET, HEAD"\nerror @refused 405'
_WELL_KNOWN = r"^/\.well-known/([^./][^/]*/)*[^./][^/]*$"
_FILES = "file_server {\n\tprecompressed br gzip\n}"


def caddy_config(site: ServedSite, redirects: SortedRedirects, headers: SpokenHeaders, wishes: Wishes) -> str:
    """Return the text of the file."""
    body = (
        f"root * {word(site.folder)}",
        _log(wishes),
        block("route", "\n\n".join(part for part in _route(site, redirects, headers) if part)),
        block("handle_errors", *_errors(site)),
    )
    text = block(_address(site.origin, wishes), "\n\n".join(part for part in (_bind(wishes), *body) if part))
    return f"{comment(_HEAD.format(url=site.origin.url))}\n\n{text}\n"


def _address(origin: Origin, wishes: Wishes) -> str:
    if wishes.listen is not None:
        return f"http://:{wishes.listen.rpartition(':')[2]}"
    return origin.url.removesuffix(f"{origin.prefix}/")


def _bind(wishes: Wishes) -> str:
    address = (wishes.listen or "").rpartition(":")[0].strip("[]")
    return f"bind {address}" if address else ""


def _log(wishes: Wishes) -> str:
    if wishes.access_log is None:
        return ""
    left_out = ("remote_ip", "remote_port", "client_ip", "host", "headers", "tls")
    deleted = (f"request>{name} delete" for name in left_out)
    fields = (*deleted, "user_id delete", r'request>uri regexp "\?.*" ""')
    return block(
        "log",
        f"output file {word(disk_path(wishes.access_log))}",
        block("format filter", "wrap json", block("fields", *fields)),
    )


def _route(site: ServedSite, redirects: SortedRedirects, headers: SpokenHeaders) -> Iterator[str]:
    prefix = site.origin.prefix
    yield _LATER
    common = (f"+{name} {value(text)}" for name, text in headers.common)
    yield block("header", f"Cache-Control {value(headers.caching)}", *common)
    for number, some in enumerate(headers.some, 1):
        matcher = f"@some{number}"
        yield f"{_match(matcher, some.sources)}\nheader {matcher} +{some.name} {value(some.value)}"
    yield _REFUSED
    yield "\n".join(_redirects(redirects))
    yield from _below(prefix)
    yield f"{comment(_HIDDEN)}\n{_hidden()}"
    yield "\n".join(_types(site, headers))
    yield _FILES


def _match(matcher: str, sources: tuple[str, ...]) -> str:
    return f"{matcher} path_regexp {word(whole(any_of(sources)))}"


def _redirects(redirects: SortedRedirects) -> Iterator[str]:
    for number, fixed in enumerate(redirects.fixed, 1):
        yield f"@moved{number} path_regexp {word(whole(literal(fixed.path)))}"
        yield f"redir @moved{number} {word(fixed.target)} {fixed.status}"
    for number, wild in enumerate(redirects.wild, 1):
        # Looked for in the address as it was asked for: decoded, a part of it could be a whole other address.
        yield f"@form{number} vars_regexp form{number} {{http.request.uri}} {word(wild.asked)}"
        yield f"redir @form{number} {with_groups(wild.target, f'form{number}')} {wild.status}"


def _below(prefix: str) -> Iterator[str]:
    if prefix:
        yield f"@top path_regexp {word(whole(literal(prefix)))}"
        yield f"redir @top {word(url_text(f'{prefix}/'))} 301"
        below = whole(f"{literal(prefix)}/.*")
        yield f"@beside not path_regexp {word(below)}\nerror @beside 404\nuri strip_prefix {word(prefix)}"


def _hidden() -> str:
    names = any_of(map(literal, UNSERVED))
    return "\n".join(
        (
            block(
                "@hidden", r'path_regexp "/\."', r'not path_regexp "^/\.well-known/([^./][^/]*/)*[^./][^/]*$"'
            ),
            "error @hidden 404",
            r'@senseless path_regexp "[\x00-\x1f\x7f]"',
            "error @senseless 404",
            f"@unserved path_regexp {word(whole(f'/{names}'))}",
            "error @unserved 404",
        )
    )


def _types(site: ServedSite, headers: SpokenHeaders) -> Iterator[str]:
    yield comment("What is true of files that are there.")
    for number, kept in enumerate(headers.kept, 1):
        sources = any_of(source.removeprefix(literal(site.origin.prefix)) for source in kept.sources)
        yield block(f"@kept{number}", "file", f"path_regexp {word(whole(sources))}")
        yield f"header @kept{number} Cache-Control {value(kept.value)}"
    yield block("map {http.request.uri.path} {file_type}", *map(_type_line, MEDIA_TYPES), f"default {OTHER}")
    yield block("@file", "file", "not path */")
    yield "header @file Content-Type {file_type}"


def _type_line(name: str) -> str:
    ending = rf"~(?i)\.{any_of(MEDIA_TYPES[name])}\z"
    return f"{word(ending)} {value(name)}"


def _errors(site: ServedSite) -> Iterator[str]:
    yield f"header Cache-Control {ASK_AGAIN}\n{_LATER}"
    if site.not_found:
        yield "@missing expression {err.status_code} == 404"
        yield block("handle @missing", *_not_found(site))
    yield block("handle", 'respond "{err.status_code} {err.status_text}"')


def _not_found(site: ServedSite) -> Iterator[str]:
    yield f"header Content-Type {value(NOT_FOUND_TYPE)}"
    for number, page in enumerate(site.not_found, 1):
        folder = page.removesuffix("404.html")
        matcher, below = f"@below{number}", literal(f"{site.origin.prefix}/{folder}") if folder else ""
        yield f"{matcher} path_regexp {word(whole(f'{below}.*'))}"
        yield block(f"handle {matcher}", f"rewrite * {word(url_text(f'/{page}'))}", _FILES)
