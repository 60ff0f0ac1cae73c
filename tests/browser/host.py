"""A host that sends what `_headers` says, as Cloudflare Pages reads it, with each file of a built site."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from tests.browser.conftest import QuietHandler
from tests.host_headers import as_cloudflare

BARE = "/bare.html"
"""A page without a policy of its own, so that only the headers are left to hold."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve a built site on a free port of this machine alone."""
    rules = (folder / "_headers").read_text(encoding="utf-8")

    class Host(QuietHandler):
        def do_GET(self) -> None:  # noqa: N802 (the handler's)
            if self.path == BARE:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>Bare</title><body>")
            else:
                super().do_GET()

        def end_headers(self) -> None:
            for name, value in as_cloudflare(rules, self.path).items():
                self.send_header(name, value)
            super().end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
