"""Where nginx listens, and what it says to those who come by plain HTTP."""

from collections.abc import Iterator

from sitegen.servers.nginx_text import block, comment, value, word
from sitegen.servers.served_site import Origin, Wishes, disk_path
from sitegen.servers.spoken_headers import SpokenHeaders

_BEHIND = "Plain HTTP: put a server before it that speaks TLS, or name a certificate with --certificate."
_ONLY_BY_HTTPS = "strict-transport-security"


def listen_lines(origin: Origin, wishes: Wishes) -> Iterator[str]:
    """Yield the lines that say where the site is served."""
    if wishes.certificate is not None:
        port = origin.port or 443
        chain, key = wishes.certificate
        # `http2 on` is for nginx 1.25.1 and newer, which takes this form too, with a warning.
        yield from (f"listen {port} ssl http2;", f"listen [::]:{port} ssl http2;")
        yield f"ssl_certificate {word(disk_path(chain))};"
        yield f"ssl_certificate_key {word(disk_path(key))};"
        yield "ssl_protocols TLSv1.2 TLSv1.3;"
    elif wishes.listen is not None:
        yield f"listen {wishes.listen};"
    else:
        port = origin.port or 80 if origin.scheme == "http" else 80
        if origin.scheme == "https":
            yield comment(_BEHIND)
        yield from (f"listen {port};", f"listen [::]:{port};")
    yield f"server_name {origin.host};"


def header_lines(headers: SpokenHeaders, *, by_https: bool = True) -> Iterator[str]:
    """Yield what is said with every response."""
    for name, text in headers.common:
        # Browsers must not believe it where anyone on the way may have put it in (RFC 6797, section 7.2).
        if by_https or name.lower() != _ONLY_BY_HTTPS:
            yield f"add_header {name} {value(text)} always;"


def plain_http_server(origin: Origin, headers: SpokenHeaders, wishes: Wishes) -> str:
    """Return the server that leads from plain HTTP to HTTPS; none where this nginx speaks no TLS."""
    if wishes.certificate is None:
        return ""
    port = f":{origin.port}" if origin.port is not None else ""
    return block(
        "server",
        "\n".join(
            (
                "listen 80;",
                "listen [::]:80;",
                f"server_name {origin.host};",
                "server_tokens off;",
                "access_log off;",
                *header_lines(headers, by_https=False),
                f"return 301 https://{origin.host}{port}$request_uri;",
            )
        ),
    )
