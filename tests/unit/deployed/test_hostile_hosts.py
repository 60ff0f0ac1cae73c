"""Hosts that answer with anything: each request ends, in little memory, and never with a traceback."""

import asyncio
import contextlib
import gzip
import hashlib
import json
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sitegen.deployed.client import Client
from sitegen.deployed.difference import Kind, shown
from sitegen.deployed.expected import expected_in
from sitegen.deployed.on_host import host_differences
from sitegen.deployed.place import place_at
from tests.threads import in_a_thread

PATIENCE = 0.5
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGE = b"<!doctype html><title>Home</title>"
Send = Callable[[bytes], None]
Say = Callable[[Send], None]


def endless_body(send: Send) -> None:
    send(HEAD + b"\r\n")
    while True:
        send(b"a" * 65536)


def endless_chunks(send: Send) -> None:
    send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        send(b"10000\r\n" + b"a" * 65536 + b"\r\n")


def one_chunk_without_end(send: Send) -> None:
    send(HEAD + b"Transfer-Encoding: chunked\r\n\r\nfffffffffff\r\n")
    while True:
        send(b"a" * 65536)


def a_body_longer_than_memory(send: Send) -> None:
    send(HEAD + b"Content-Length: 99999999999999\r\n\r\n")
    while True:
        send(b"a" * 65536)


def a_drop_a_time(send: Send) -> None:
    send(HEAD + b"Content-Length: 1000\r\n\r\n")
    while True:
        send(b"a")
        time.sleep(0.05)


def a_header_a_drop_a_time(send: Send) -> None:
    send(HEAD)
    while True:
        send(b"a")
        time.sleep(0.05)


def endless_headers(send: Send) -> None:
    send(HEAD)
    while True:
        send(b"X-More: " + b"a" * 1000 + b"\r\n")


def a_header_without_end(send: Send) -> None:
    send(HEAD + b"X-More: ")
    while True:
        send(b"a" * 65536)


def early_hints_for_ever(send: Send) -> None:
    while True:
        send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")


def silence(send: Send) -> None:
    del send
    time.sleep(4 * PATIENCE)


def nothing(send: Send) -> None:
    del send


def too_short(send: Send) -> None:
    send(HEAD + b"Content-Length: 1000\r\n\r\nshort")


def a_negative_length(send: Send) -> None:
    send(HEAD + b"Content-Length: -5\r\n\r\nabc")


def two_lengths(send: Send) -> None:
    send(HEAD + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")


def no_http(send: Send) -> None:
    send(b"\x16\x03\x01\x00\x00 SSH-2.0-OpenSSH\r\n\r\n")


def a_status_that_is_no_number(send: Send) -> None:
    send(b"HTTP/1.1 twohundred OK\r\n\r\n")


def a_status_of_many_digits(send: Send) -> None:
    send(b"HTTP/1.1 " + b"9" * 5000 + b" OK\r\nContent-Length: 0\r\n\r\n")


def headers_in_no_encoding(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\n\xff\xfe: \xff\r\n: x\r\nno colon\r\n\r\n")


def chunks_of_no_size(send: Send) -> None:
    send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n")


def a_bomb(send: Send) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    send(HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb) + bomb)


def no_gzip(send: Send) -> None:
    send(HEAD + b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")


def an_unknown_encoding(send: Send) -> None:
    send(HEAD + b"Content-Encoding: \x1b[31mzip\r\nContent-Length: 3\r\n\r\nabc")


def a_redirect_to_itself(send: Send) -> None:
    send(b"HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")


def a_redirect_to_no_address(send: Send) -> None:
    send(b"HTTP/1.1 301 Moved\r\nLocation: http://[::1\x1b/\r\nContent-Length: 0\r\n\r\n")


def a_terminal_sequence(send: Send) -> None:
    body = b"\x1b]0;pwned\x07\xe2\x80\xae" * 5
    send(HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body)


ALL: list[Say] = [
    each for name, each in list(globals().items()) if callable(each) and each.__module__ == __name__
]


@contextlib.contextmanager
def host(say: Say) -> Iterator[str]:
    """Answer each request in one way, on a port of this machine."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        server.settimeout(0.1)
        is_over = threading.Event()

        def answer(connection: socket.socket) -> None:
            with connection, contextlib.suppress(OSError):
                connection.settimeout(4 * PATIENCE)
                connection.recv(65536)
                say(connection.sendall)

        def listen() -> None:
            while not is_over.is_set():
                with contextlib.suppress(TimeoutError):
                    connection, _ = server.accept()
                    threading.Thread(target=answer, args=(connection,), daemon=True).start()

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        is_over.set()
        thread.join()


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return the folder of a site with one page."""
    (tmp_path / "index.html").write_bytes(PAGE)
    files = {"index.html": hashlib.sha256(PAGE).hexdigest()}
    (tmp_path / "build-manifest.json").write_text(json.dumps({"files": files}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("say", ALL, ids=lambda say: say.__name__)
def test_every_answer_comes_to_an_end_with_a_difference(say: Say, built: Path) -> None:
    def like_a_host(send: Send) -> None:
        """Have the first request answered as it should be: without any answer there is nothing to compare."""
        if asked:
            say(send)
        else:
            asked.append(True)
            send(HEAD + b"Content-Length: 0\r\n\r\n")

    asked: list[bool] = []
    begun = time.monotonic()
    with host(like_a_host) as url:
        found = in_a_thread(host_differences, place_at(url), expected_in(built), PATIENCE).differences

    assert time.monotonic() - begun < 30
    assert any(each.address == "/" for each in found)
    assert all(each.line.isprintable() for each in found)


@pytest.mark.parametrize(
    "say", [endless_body, endless_chunks, one_chunk_without_end, a_body_longer_than_memory]
)
def test_what_has_no_end_is_read_as_far_as_needed(say: Say) -> None:
    with host(say) as url:
        tracemalloc.start()
        begun = time.monotonic()
        answer = in_a_thread(asyncio.run, Client(60).get(url, 100_000))
        assert time.monotonic() - begun < 20
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert (len(answer.body), answer.is_cut, answer.failure) == (100_000, True, "")
    assert most < 16_000_000


def test_a_host_that_has_stopped_answering_is_left_alone() -> None:
    async def ask(url: str) -> list[str]:
        client = Client(0.05)
        return [(await client.get(url, 10)).failure for _ in range(30)]

    with host(silence) as url:
        failures = in_a_thread(asyncio.run, ask(url))

    assert failures[0] == "The host did not answer in time."
    assert failures[-1].startswith("was not asked for")


def test_no_more_than_eight_requests_run_at_the_same_time() -> None:
    running, most, lock = 0, 0, threading.Lock()

    def counted(send: Send) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.05)
        with lock:
            running -= 1
        send(HEAD + b"Content-Length: 0\r\n\r\n")

    async def ask(url: str) -> None:
        client = Client(30)
        await asyncio.gather(*(client.get(url, 10) for _ in range(40)))

    with host(counted) as url:
        in_a_thread(asyncio.run, ask(url))

    assert most <= 8


def test_the_difference_of_a_bomb_is_that_the_page_is_another(built: Path) -> None:
    with host(a_bomb) as url:
        found = in_a_thread(host_differences, place_at(url), expected_in(built), 5).differences

    assert Kind.CHANGED in {each.kind for each in found}


def test_what_a_host_says_is_shown_without_signs_for_the_terminal() -> None:
    assert shown("\x1b[31mred\x07 \u202eback") == "[31mred back"
    assert shown("a" * 100) == "a" * 60 + "…"
