"""The preview's web server, on loopback only, with LiveReload's socket and script."""

import asyncio
import contextlib
import json
import logging
import mimetypes
import re
import threading
from dataclasses import dataclass
from socket import socket

import tornado.httpserver
import tornado.netutil
import tornado.web
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher

from sitegen.check.preview_parts import LIVERELOAD, TOOLS
from sitegen.findings import SiteError
from sitegen.folders import DEFAULTS
from sitegen.report.editor import EditorLinks
from sitegen.serve.answer import Answer, Answers
from sitegen.serve.page import with_panel
from sitegen.serve.panel import render_panel
from sitegen.serve.preview import Preview

HOST = "127.0.0.1"
PORT = 8000

_NAMES = (HOST, "localhost")
_PORTS_TO_TRY = 20
_LAST_PORT = 65535
_FOLDER = DEFAULTS / "templates" / "preview"
_TYPES = mimetypes.MimeTypes()
"""As the library has them; a machine may have wrong ones, and scripts then do not run."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; its thread ends with the program."""

    port: int
    loop: asyncio.AbstractEventLoop

    def tell(self) -> None:
        """Tell every open page that there is news."""
        self.loop.call_soon_threadsafe(LiveReloadHandler.reload_waiters, "news")


def start_server(preview: Preview, links: EditorLinks, port: int) -> Server:
    """Serve what `preview` shows from now on, at `port` or, where that is taken, the next free one.

    Raises:
        SiteError: if no port can be used.
    """
    sockets = _listen(port)
    LiveReloadHandler.watcher = Watcher()
    for name in ("tornado.access", "tornado.general"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # each page that is not there is no news
    application = _application(Answers(preview, links))
    loop = asyncio.new_event_loop()
    threading.Thread(target=_serve, args=(application, sockets, loop), daemon=True).start()
    return Server(sockets[0].getsockname()[1], loop)


def _listen(port: int) -> list[socket]:
    last = min(port + _PORTS_TO_TRY - 1, _LAST_PORT)
    for number in range(port, last + 1):
        with contextlib.suppress(OSError):
            return tornado.netutil.bind_sockets(number, address=HOST)
    raise SiteError(f"None of the ports {port} to {last} can be used. Choose another with --port.")


def _serve(
    application: tornado.web.Application, sockets: list[socket], loop: asyncio.AbstractEventLoop
) -> None:
    async def start() -> None:
        tornado.httpserver.HTTPServer(application).add_sockets(sockets)

    asyncio.set_event_loop(loop)
    loop.run_until_complete(start())
    loop.run_forever()


def _application(answers: Answers) -> tornado.web.Application:
    state = {"answers": answers}
    return tornado.web.Application(
        [
            (r"/livereload", _Socket),
            (re.escape(LIVERELOAD), LiveReloadJSHandler),
            (rf"{TOOLS}news", _News, state),
            (rf"{TOOLS}(panel\.css|preview\.mjs)", _Tool),
            (r"(/.*)", _Page, state),
        ]
    )


class _OnThisMachine(tornado.web.RequestHandler):
    """Answers only to those who ask for this machine by name, which foreign pages cannot (DNS rebinding)."""

    def prepare(self) -> None:
        if self.request.host_name not in _NAMES:
            raise tornado.web.HTTPError(421)

    def send(self, name: str, data: bytes) -> None:
        self.set_header("Content-Type", _TYPES.guess_type(name)[0] or "application/octet-stream")
        self.set_header("Cache-Control", "no-store")
        self.write(data)


class _Socket(LiveReloadHandler):  # type: ignore[misc]  # LiveReload has no types
    """LiveReload's socket, for pages of this server."""

    def check_origin(self, origin: str) -> bool:
        return origin.removeprefix("http://") == self.request.host and self.request.host_name in _NAMES

    def on_message(self, message: str) -> None:
        """Go on with the handshake; a page that is ready is told at once of what it may have missed."""
        super().on_message(message)
        if self in LiveReloadHandler.waiters:
            self.send_message({"command": "reload", "path": "news"})


class _Answering(_OnThisMachine):
    """Answers from what the preview shows."""

    def initialize(self, answers: Answers) -> None:
        self.answers = answers

    def panel(self, answer: Answer) -> str:
        """Return the panel in the page `answer`."""
        return render_panel(answer, self.answers.preview.shown, self.answers.links)


class _Page(_Answering):
    """Serves the files of the site, and the desk."""

    def get(self, path: str) -> None:
        answer = self.answers.to(path)
        if answer.location:
            self.redirect(answer.location)
            return
        self.set_status(answer.status)
        self.send(answer.name, with_panel(answer, self.panel(answer)) if answer.is_page else answer.data)


class _News(_Answering):
    """Tells a page what has changed for it."""

    def get(self) -> None:
        answer = self.answers.to(self.get_argument("path"))
        news: dict[str, object] = {"reload": answer.digest != self.get_argument("seen")}
        if not news["reload"]:
            news |= {"styles": answer.styles, "panel": self.panel(answer)}
        self.send("news.json", json.dumps(news).encode())


class _Tool(_OnThisMachine):
    """Serves the panel's style and script."""

    def get(self, name: str) -> None:
        self.send(name, (_FOLDER / name).read_bytes())
