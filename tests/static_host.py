"""A host of static files on this machine, which reads `_headers` and `_redirects` as the big ones do."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sitegen.host_files.redirects_file import read_redirects
from tests.host_headers import Headers, Read, as_cloudflare

Tamper = Callable[[str, Headers, bytes], bytes]
"""Changes the headers and the body of an answer to an address, before they are sent."""


def as_they_are(_: str, __: Headers, body: bytes) -> bytes:
    """Change nothing."""
    return body


class StaticHost(SimpleHTTPRequestHandler):
    """Serves a folder below a path."""

    read: Read = staticmethod(as_cloudflare)
    has_redirects = True
    page_for_nothing = 404
    """The status of what is not there."""
    prefix = ""
    tamper: Tamper = staticmethod(as_they_are)
    extensions_map = {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }

    def do_GET(self) -> None:
        redirects = {each.alias: each for each in read_redirects(self._text("_redirects"))}
        redirect = redirects.get(self.path) if self.has_redirects else None
        if redirect is not None:
            self._send(redirect.status, {"Location": redirect.target}, b"")
            return
        below = self.path.removeprefix(self.prefix)
        file = Path(self.directory, below.lstrip("/"), "index.html" if below.endswith("/") else "")
        if below.startswith("/") and file.is_file():
            self._send(200, {"Content-Type": self.guess_type(str(file))}, file.read_bytes())
        elif file.is_dir():
            self._send(301, {"Location": f"{self.path}/"}, b"")
        else:
            page = Path(self.directory, "404.html").read_bytes()
            self._send(self.page_for_nothing, {"Content-Type": "text/html; charset=utf-8"}, page)

    do_HEAD = do_GET  # noqa: N815 (the handler's)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _text(self, name: str) -> str:
        file = Path(self.directory, name)
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def _send(self, status: int, headers: Headers, body: bytes) -> None:
        headers |= self.read(self._text("_headers"), self.path)
        body = self.tamper(self.path, headers, body)
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextlib.contextmanager
def hosted(folder: Path, host: type[StaticHost]) -> Iterator[str]:
    """Serve a folder on a free port of this machine alone; yield the address of its home page."""
    handler = partial(host, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{host.prefix}/"
        server.shutdown()
        thread.join()
