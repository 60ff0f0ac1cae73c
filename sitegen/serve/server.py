"""The preview's web server, on loopback only, with livereload's socket and script.

A page in the preview differs from the published one in two things, both made while
serving: it loads livereload's script, and its CSP lets that script open its socket.
"""

import asyncio
import mimetypes
import re
from collections.abc import Callable
from pathlib import Path

import tornado.web
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from watchfiles import awatch

from sitegen.findings import SiteError
from sitegen.pipeline import CONFIG, DEFAULTS, OVERRIDABLE
from sitegen.serve.preview import Preview

HOST = "127.0.0.1"

_CSP = re.compile(rb"connect-src 'none'|; require-trusted-types-for 'script'")


class _FileHandler(tornado.web.RequestHandler):
    """Serves the preview's files from memory."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, path: str) -> None:
        file = self.preview.file(path)
        if file is None:
            self.set_status(404)
            file = self.preview.file("404.html")
        name = file.path if file is not None else "404.html"
        data = file.data if file is not None else b"The site is not built yet. The terminal says why."
        self.set_header("Content-Type", mimetypes.guess_type(name)[0] or "application/octet-stream")
        self.set_header("Cache-Control", "no-store")
        self.write(_with_reload(data) if name.endswith(".html") else data)


def _with_reload(page: bytes) -> bytes:
    page = _CSP.sub(lambda match: b"connect-src 'self'" if b"connect" in match[0] else b"", page)
    script = b'<script src="/livereload.js"></script></head>'
    return page.replace(b"</head>", script, 1)


async def serve_preview(preview: Preview, prefix: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until cancelled, building again whenever a file of the site has changed.

    `ready` is called once, when the first page can be asked for.

    Raises:
        SiteError: if the port is taken.
    """
    LiveReloadHandler.watcher = Watcher()
    application = tornado.web.Application(
        [
            (r"/livereload", LiveReloadHandler),
            (r"/livereload\.js", LiveReloadJSHandler),
            (rf"{re.escape(prefix)}/(.*)", _FileHandler, {"preview": preview}),
            (r"/", tornado.web.RedirectHandler, {"url": f"{prefix}/", "permanent": False}),
        ]
    )
    try:
        application.listen(port, address=HOST)
    except OSError as error:
        why = error.strerror or "the machine refused"
        raise SiteError(f"Port {port} cannot be used: {why}. Choose another with --port.") from error
    ready()
    async for _ in awatch(*_watched(preview.root), recursive=True):
        if await asyncio.to_thread(preview.rebuild):
            LiveReloadHandler.reload_waiters("*")


def _watched(root: Path) -> list[Path]:
    """Return the site's own files and the default ones that they stand in front of."""
    own = [root.resolve() / name for name in (CONFIG, "content", *OVERRIDABLE)]
    default = [DEFAULTS / name for name in OVERRIDABLE]
    return [path for path in dict.fromkeys((*own, *default)) if path.exists()]
