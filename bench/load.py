"""How many readers one nginx serves: `python -m bench.load`, with `--write` into docs/deployment.md.

It builds the guide with compressed copies into `.bench/load/`, serves it on this machine alone with what
`build.py server-config` writes, and asks for one file after the other with `wrk`, as fast as it can. nginx
and wrk share the machine, so each is in the other's way: a server of its own does more.
"""

import argparse
import http.client
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.own_site import ROOT
from bench.processes import CommandError, running
from bench.report import machine, write_report
from scripts.find_servers import brotli_module, nginx

DOCUMENT = ROOT / "docs" / "deployment.md"
BEGIN = "<!-- figures: written by python -m bench.load --write -->"
FOLDER = ROOT / ".bench" / "load"
FILES = {
    "the home page": "index.html",
    "an article": "levels/iop/index.html",
    "the search index, kept for good": "assets/search/en.*.mjs",
}
ENCODINGS = ("br", "gzip", "identity")
PATIENCE = 10.0

NGINX = """\
load_module {module};
daemon off;
master_process off;
pid {folder}/nginx.pid;
events {{ worker_connections 1024; }}
http {{
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


class Load(NamedTuple):
    """What one file in one encoding came to."""

    name: str
    encoding: str
    size: int
    """Bytes of the file as it travels."""
    requests: float
    """Answers in a second."""
    median: str
    """How long half of the answers took at most, as wrk says it."""
    slow: str
    """How long 99 in 100 took at most."""


def main(arguments: Sequence[str]) -> None:
    """Build, serve, measure, and print the table."""
    options = _options(arguments)
    site = build()
    port = _free_port()
    with served(site, port):
        loads = [
            measured(name, path, encoding, port, options)
            for name, pattern in FILES.items()
            for path in sorted(site.glob(pattern))
            for encoding in ENCODINGS
        ]
    report = make_report(" ".join(["python -m bench.load", *arguments]), loads, options)
    print(report)
    if options.write:
        write_report(report, DOCUMENT, BEGIN)


def build() -> Path:
    """Build the guide with compressed copies, and return its folder."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    _run(sys.executable, "build.py", "build", "--compress", "--output", str(FOLDER / "site"))
    return FOLDER / "site"


@contextmanager
def served(site: Path, port: int) -> Iterator[None]:
    """Serve the folder, by one process of nginx, as long as it takes."""
    program = nginx()
    if program is None:
        raise CommandError("There is no nginx here with its module for brotli: make servers")
    config = str(FOLDER / "site.conf")
    options = ("--brotli", "--listen", f"127.0.0.1:{port}", "--output", config)
    _run(sys.executable, "build.py", "server-config", "nginx", str(site), *options)
    whole = FOLDER / "nginx.conf"
    whole.write_text(NGINX.format(module=brotli_module(program), folder=FOLDER), encoding="utf-8")
    command = [str(program), "-p", str(FOLDER), "-e", "stderr", "-c", str(whole)]
    with running(command, FOLDER) as process:
        until = time.monotonic() + PATIENCE
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > until:
                raise CommandError("nginx does not start; `nginx -t` says why")
            time.sleep(0.05)
        yield


def measured(name: str, file: Path, encoding: str, port: int, options: argparse.Namespace) -> Load:
    """Ask for a file for some seconds, and return what came of it."""
    path = file.relative_to(FOLDER / "site").as_posix().removesuffix("index.html")
    size = _size(path, encoding, port)
    said = _run(
        *("wrk", "--threads", "1", "--connections", str(options.connections), "--latency"),
        *("--duration", f"{options.seconds}s", "--header", f"Accept-Encoding: {encoding}"),
        f"http://127.0.0.1:{port}/{path}",
    )
    if "Non-2xx" in said or "Socket errors" in said:
        raise CommandError(f"Not all answers were whole: {said}")
    requests, median, slow = (
        re.search(pattern, said, re.MULTILINE)
        for pattern in (r"^Requests/sec: +([0-9.]+)", r"^ +50% +(\S+)", r"^ +99% +(\S+)")
    )
    if requests is None or median is None or slow is None:
        raise CommandError(f"wrk said something else than before: {said}")
    return Load(name, encoding, size, float(requests[1]), median[1], slow[1])


def make_report(command: str, loads: Sequence[Load], options: argparse.Namespace) -> str:
    """Return what was run, where, and all figures."""
    wrk = f"{options.connections} connections, {options.seconds} s each"
    lines = [
        f"Measured with `{command}` on {machine()}: {_version()}, one process; wrk, {wrk}.",
        "",
        "| file | sent as | bytes | answers a second | half within | 99 in 100 within |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in loads:
        sent = each.encoding if each.encoding != "identity" else "it is"
        cells = (each.name, sent, f"{each.size:,}", f"{each.requests:,.0f}", each.median, each.slow)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description="Measure nginx with the guide.")
    parser.add_argument("--seconds", type=int, default=10, help="how long each file is asked for")
    parser.add_argument("--connections", type=int, default=64, help="how many readers ask at once")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/deployment.md")
    return parser.parse_args(arguments)


def _size(path: str, encoding: str, port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", f"/{path}", headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    size = len(response.read())
    connection.close()
    if (response.status, response.headers["Content-Encoding"] or "identity") != (200, encoding):
        raise CommandError(f"/{path} is not served in {encoding}")
    return size


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _version() -> str:
    program = nginx()
    said = subprocess.run([str(program), "-v"], capture_output=True, text=True, check=True)
    return said.stderr.strip().rpartition(": ")[2].replace("/", " ")


def _run(*command: str) -> str:
    if shutil.which(command[0]) is None:
        raise CommandError(f"There is no {command[0]} here. On Debian, as root: apt-get install {command[0]}")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CommandError(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1:])
