"""Requests to a host that may answer with anything: none takes long or much memory, or leads elsewhere."""

import asyncio
import logging
import ssl

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.iostream import StreamBufferFullError, UnsatisfiableReadError
from tornado.simple_httpclient import HTTPTimeoutError, SimpleAsyncHTTPClient

from sitegen import __version__
from sitegen.deployed.answer import Answer

_AT_ONCE = 8
"""Requests that a host gets at the same time: about what a browser sends it."""
_LONGEST_HEADERS = 64 * 1024
_ROOM = 1024 * 1024
"""Bytes that may be waiting to be read."""
_ANY_LENGTH = 1 << 50
"""We stop reading by ourselves, and then know why there is no more."""
_CONNECT, PATIENCE = 10.0, 30.0
"""Seconds to be connected, and until an answer is there as a whole."""
_SLOWEST = 256 * 1024
"""Bytes a second of a large file, below which nobody waits for it."""
_SILENCE = 24
"""Requests in a row without an answer, after which no more are sent."""
_LATE = 5.0
"""Seconds beyond its time after which a request is given up from outside."""

_FAILURES = (
    HTTPClientError,
    OSError,
    RuntimeError,
    StreamBufferFullError,
    UnsatisfiableReadError,
    ValueError,
)

NOT_ASKED = "was not asked for, since the host had stopped answering."
_BROKE_OFF = "The host broke off its answer, or gave one that cannot be read."


class Client:
    """Asks a host, for a few things at a time."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """Be ready to ask; `patience` is how many seconds an answer of no length may take."""
        self._patience = patience
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._silent = 0
        for name in ("tornado.general", "tornado.application"):
            # What a host does wrong is told as a difference.
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)

    async def get(
        self, address: str, most: int, *, encodings: str = "identity", method: str = "GET"
    ) -> Answer:
        """Ask for an address and read `most` bytes of what is there; ask again if the connection breaks."""
        async with self._places:
            if self._silent >= _SILENCE:
                return Answer(address, failure=NOT_ASKED)
            request = HTTPRequest(
                address,
                method,
                {"Accept-Encoding": encodings, "Accept": "*/*"},
                connect_timeout=min(_CONNECT, self._patience),
                request_timeout=self._patience + most / _SLOWEST,
                follow_redirects=False,
                decompress_response=False,
                user_agent=f"sitegen/{__version__} (verify)",
            )
            longest = self._patience + most / _SLOWEST + _LATE
            answer = await _answer(request, most, longest)
            if answer.failure == _BROKE_OFF:
                answer = await _answer(request, most, longest)
            self._silent = self._silent + 1 if answer.failure else 0
            return answer


class _EnoughError(Exception):
    """As much was read as anybody wants."""


class _Reader:
    """What has come of an answer until now."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.status = 0
        self.headers: dict[str, str] = {}
        self.body = bytearray()
        self.is_cut = False

    def read_head(self, line: str) -> None:
        """Take in a line; what comes before the answer itself, such as `103 Early Hints`, is forgotten."""
        name, colon, value = line.partition(":")
        if line.startswith("HTTP/"):
            self.status, self.headers = int(line.split(" ", 2)[1]), {}
        elif colon:
            name, value = name.strip().lower(), value.strip()
            self.headers[name] = f"{self.headers[name]}, {value}" if name in self.headers else value

    def read_body(self, chunk: bytes) -> None:
        """Take in a part of the body.

        Raises:
            _EnoughError: if there is more than anybody wants.
        """
        self.body += chunk[: self._most - len(self.body)]
        if len(chunk) and len(self.body) >= self._most:
            self.is_cut = True
            raise _EnoughError


async def _answer(request: HTTPRequest, most: int, longest: float) -> Answer:
    reader = _Reader(most + 1)
    request.header_callback, request.streaming_callback = reader.read_head, reader.read_body
    client = SimpleAsyncHTTPClient(
        force_instance=True,
        max_header_size=_LONGEST_HEADERS,
        max_body_size=_ANY_LENGTH,
        max_buffer_size=most + _ROOM,
    )
    failure = ""
    try:
        async with asyncio.timeout(longest):
            await client.fetch(request, raise_error=False)
    except _FAILURES as error:
        failure = "" if reader.is_cut else _in_words(error)
    finally:
        client.close()
    return Answer(
        request.url, reader.status, reader.headers, bytes(reader.body[:most]), reader.is_cut, failure
    )


def _in_words(error: Exception) -> str:
    if isinstance(error, (HTTPTimeoutError, TimeoutError)):
        return "The host did not answer in time."
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The host's certificate does not hold: {error.verify_message}."
    if isinstance(error, ssl.SSLError):
        return f"No encrypted connection to the host comes about: {error.reason or error}."
    if isinstance(error, OSError) and error.strerror:
        return f"The host cannot be reached: {error.strerror}."
    return _BROKE_OFF
