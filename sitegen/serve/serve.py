"""The live preview: build, serve, and again at every save."""

import gc
import sys
from collections.abc import Callable

from sitegen.report.editor import EditorLinks
from sitegen.serve.preview import Preview
from sitegen.serve.server import Server, start_server
from sitegen.serve.shown import Shown
from sitegen.serve.watch import changes

_TURN = 0.001
"""Seconds after which a build lets the server answer; a page is loaded while the next build is made."""


def serve(
    preview: Preview,
    links: EditorLinks,
    port: int,
    *,
    ready: Callable[[int], None],
    tell: Callable[[Shown], None],
) -> None:
    """Show the site until it is interrupted.

    It is built in the thread that calls, so that an interrupt ends a build too.

    `ready` gets the port at which pages can be asked for; `tell` is called after each build.

    Raises:
        SiteError: if no port can be used.
    """
    sys.setswitchinterval(_TURN)
    changed = changes(preview.root)
    next(changed)
    server = start_server(preview, links, port)
    _build(preview, server, tell)
    gc.freeze()  # what the first build leaves in memory need not be looked through at each save
    ready(server.port)
    for files in changed:
        if preview.show_ahead(files):
            server.tell()
        if files:
            _build(preview, server, tell)


def _build(preview: Preview, server: Server, tell: Callable[[Shown], None]) -> None:
    preview.rebuild()
    server.tell()
    tell(preview.shown)
    preview.save()
