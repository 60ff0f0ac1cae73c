"""The configuration of nginx (1.22 or newer) for a published folder.

Headers are all added at the server's level: one `add_header` further in would put an end to all of them
there. What depends on the path comes from maps, which leave a header out where they give nothing. Nothing
here looks up files by `try_files`, which goes astray together with `alias`.
"""

from collections.abc import Iterator

from sitegen.servers.media_types import MEDIA_TYPES, OTHER
from sitegen.servers.nginx_listen import header_lines, listen_lines, plain_http_server
from sitegen.servers.nginx_locations import location_blocks
from sitegen.servers.nginx_maps import map_blocks
from sitegen.servers.nginx_text import block, comment, variable, word
from sitegen.servers.served_site import ServedSite, Wishes, disk_path
from sitegen.servers.sorted_redirects import SortedRedirects
from sitegen.servers.spoken_headers import SpokenHeaders

_HEAD = """\
{url} on nginx, made by `build.py server-config nginx` from _headers, _redirects and build-manifest.json
in the published folder. Make it anew whenever one of the first two has changed.

It belongs inside http {{ }}: as a file in /etc/nginx/conf.d/, say. `nginx -t` tries it.
Set no open_file_cache there: it would go on sending files of the last site."""

_FIXED = """\
server_tokens off;
absolute_redirect off;
autoindex off;
index index.html;

# The copies that a build with --compress lays beside its files. Nothing is compressed while a reader waits.
gzip off;
gzip_static on;
gzip_proxied any;
add_header Vary "Accept-Encoding" always;"""
_BROTLI = "brotli_static on;"
_NO_BROTLI = "# For brotli too, make this file with --brotli (Debian: libnginx-mod-http-brotli-static)."

_LOGS = """\
# Nobody is written down for reading. Lines about errors name who met them, so only the gravest are.
log_not_found off;
error_log stderr crit;"""
_LOG_FORMAT = "'$time_iso8601 $status $request_method $uri $body_bytes_sent'"

_ONLY_READING = "if ($request_method !~ ^(?:GET|HEAD)$) {\n    return 405;\n}"


def nginx_config(site: ServedSite, redirects: SortedRedirects, headers: SpokenHeaders, wishes: Wishes) -> str:
    """Return the text of the file."""
    log = f"log_format {_log_name(site)} {_LOG_FORMAT};" if wishes.access_log is not None else ""
    parts = (
        comment(_HEAD.format(url=site.origin.url)),
        *map_blocks(site, headers),
        log,
        plain_http_server(site.origin, headers, wishes),
        block("server", _joined(*_settings(site, headers, wishes), *location_blocks(site, redirects))),
    )
    return _joined(*parts) + "\n"


def _settings(site: ServedSite, headers: SpokenHeaders, wishes: Wishes) -> Iterator[str]:
    yield "\n".join(listen_lines(site.origin, wishes))
    yield f"{_FIXED}\n{_BROTLI if wishes.has_brotli else _NO_BROTLI}"
    yield f"{_LOGS}\n{_access_log(site, wishes)}"
    yield "\n".join(_headers(site, headers))
    types = "\n".join(f"{word(name)} {' '.join(endings)};" for name, endings in MEDIA_TYPES.items())
    yield f"{block('types', types)}\ndefault_type {OTHER};"
    yield _ONLY_READING


def _access_log(site: ServedSite, wishes: Wishes) -> str:
    if wishes.access_log is None:
        return "access_log off;"
    return f"access_log {word(disk_path(wishes.access_log))} {_log_name(site)};"


def _log_name(site: ServedSite) -> str:
    return variable(site, "log").removeprefix("$")


def _headers(site: ServedSite, headers: SpokenHeaders) -> Iterator[str]:
    yield comment("Without `always`, nginx would leave them out where something is not there.")
    yield from header_lines(headers)
    for number, each in enumerate(headers.some, 1):
        yield f"add_header {each.name} {variable(site, f'header_{number}')} always;"
    yield f"add_header Cache-Control {variable(site, 'cache')} always;"
    yield f"add_header Allow {variable(site, 'allow')} always;"


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
