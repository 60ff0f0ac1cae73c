"""From the save of an article to its new bytes being served by a preview."""

import contextlib
import http.client
import socket
import time

from bench.edits import EDITED, edit
from bench.processes import running
from bench.tool import Place, address_of, with_values

_LIMIT = 1200.0
"""Seconds after which a preview counts as not answering."""
_POLL = 0.002
_RESTS = (1.0, 1.1, 1.2, 1.3, 1.4)
"""Seconds before each save, besides a pause. They differ because Hugo looks at what has changed twice a
second: each save would fall on the same moment between two looks."""


def save_to_served(place: Place, *, saves: int, pause: float) -> list[float]:
    """Return how many seconds each of some saves took, of which there are five at most.

    `pause` is how long the server may be busy before each. Pelican serves pages while it builds, and does not
    see what is saved in that time.
    """
    tool, site, port = place.tool, place.site, _free_port()
    with running(with_values(tool.serve, site, port), site):
        _wait_for(port, b"is called ")
        taken = []
        for rest in _RESTS[:saves]:
            time.sleep(pause + rest)
            word = next(place.words)
            before = time.perf_counter()
            edit(site / tool.article(EDITED), word)
            _wait_for(port, word.encode())
            taken.append(time.perf_counter() - before)
    return taken


def _wait_for(port: int, words: bytes) -> None:
    end = time.perf_counter() + _LIMIT
    while words not in _page(port, address_of(EDITED)):
        if time.perf_counter() > end:
            raise TimeoutError(f"The preview did not serve {words!r} in {_LIMIT:.0f} s")
        time.sleep(_POLL)


def _page(port: int, address: str) -> bytes:
    """Return what is served, or nothing where nothing is (yet)."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_LIMIT)
    with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("GET", address)
        return connection.getresponse().read()
    return b""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
