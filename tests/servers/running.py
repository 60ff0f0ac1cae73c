"""A real nginx and a real Caddy on a port of this machine alone, and what they answer."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.find_servers import brotli_module, caddy, nginx

NGINX = """\
load_module {module};
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {config};
}}
"""
CADDY = "{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {folder}/storage\n}}\nimport {config}\n"
PATIENCE = 30.0


class Answer(NamedTuple):
    """A response."""

    status: int
    headers: Message
    body: bytes

    def all_of(self, name: str) -> str | None:
        """Return the values of a header as Cloudflare sends them, in one line."""
        values = self.headers.get_all(name)
        return ", ".join(values) if values else None


@dataclass(frozen=True)
class Running:
    """A server that runs."""

    kind: str
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address as it is given, `accept_encoding="br"` for a header."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, text in headers.items():
                connection.putheader(name.replace("_", "-"), text)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    kind: str, folder: Path, write_config: Callable[[Path, str], None], *, port: int | None = None
) -> Iterator[Running]:
    """Run a server with what `write_config` writes into a file for a place to listen at."""
    program = {"nginx": nginx, "caddy": caddy}[kind]()
    if program is None:
        message = f"there is no {kind} here: `make test` unpacks Debian's where it can"
        # What CI leaves out in silence is not tested anywhere.
        if "CI" in os.environ:
            pytest.fail(message)
        pytest.skip(message)
    port = port or free_port()
    write_config(folder / "site.conf", f"127.0.0.1:{port}")
    command = _command(kind, program, folder)
    with (folder / "said").open("wb") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            _wait(process, port, folder)
            yield Running(kind, port)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _command(kind: str, program: Path, folder: Path) -> list[str | Path]:
    whole, config = folder / kind, folder / "site.conf"
    if kind == "nginx":
        text = NGINX.format(module=brotli_module(program), folder=folder, config=config)
        command: list[str | Path] = [program, "-p", folder, "-e", folder / "error.log", "-c", whole]
    else:
        text = CADDY.format(folder=folder, config=config)
        command = [program, "run", "--adapter", "caddyfile", "--config", whole]
    whole.write_text(text, encoding="utf-8")
    return command


def _wait(process: "subprocess.Popen[bytes]", port: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    logs = (
        file.read_text(errors="replace") for file in (folder / "said", folder / "error.log") if file.exists()
    )
    pytest.fail("\n".join(logs), pytrace=False)
